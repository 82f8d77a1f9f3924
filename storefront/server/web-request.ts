import type { IncomingMessage, ServerResponse } from "node:http"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"

const formLimitBytes = 512 * 1024
const uploadLimitBytes = 32 * 1024 * 1024

export class BodyTooLarge extends Error {}

/** The most bytes this request may send: uploads are larger than forms. */
export function bodyLimit(req: IncomingMessage): number {
  return req.headers["content-type"]?.startsWith("multipart/form-data")
    ? uploadLimitBytes
    : formLimitBytes
}

/** A Fetch API request for a Node one. Its body fails with BodyTooLarge beyond the limit. */
export function toWebRequest(req: IncomingMessage, url: URL, signal: AbortSignal): Request {
  const headers = new Headers()
  for (let i = 0; i < req.rawHeaders.length; i += 2) {
    const name = req.rawHeaders[i] ?? ""
    if (!name.startsWith(":")) headers.append(name, req.rawHeaders[i + 1] ?? "")
  }
  const method = req.method ?? "GET"
  if (method === "GET" || method === "HEAD") return new Request(url, { method, headers, signal })
  const body = Readable.toWeb(Readable.from(limited(req, bodyLimit(req)))) as ReadableStream
  // Node needs `duplex` for streamed bodies; the DOM types do not know it yet.
  const init: RequestInit & { duplex: "half" } = { method, headers, signal, body, duplex: "half" }
  return new Request(url, init)
}

async function* limited(req: IncomingMessage, limit: number): AsyncGenerator<Buffer> {
  let received = 0
  for await (const chunk of req as AsyncIterable<Buffer>) {
    received += chunk.byteLength
    if (received > limit) throw new BodyTooLarge()
    yield chunk
  }
}

/** Streams a Fetch API response out; a reader that goes away is not an error. */
export async function sendWebResponse(response: Response, res: ServerResponse, headOnly: boolean) {
  for (const [name, value] of response.headers) res.appendHeader(name, value)
  res.writeHead(response.status)
  if (!response.body || headOnly) {
    await response.body?.cancel()
    res.end()
    return
  }
  await pipeline(Readable.fromWeb(response.body as never), res).catch(() => res.destroy())
}
