import type { IncomingMessage, ServerResponse } from "node:http"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"

const formLimitBytes = 512 * 1024
/** Above what any rule allows, so that a page can say so at its field and keep what was typed. */
const uploadLimitBytes = 48 * 1024 * 1024

export class BodyTooLarge extends Error {}

/** A multipart body without its closing line: the reader's connection or program gave up. */
export class BodyIncomplete extends Error {}

/** What went wrong with a body while a page read it; the page itself only knows that it failed. */
export type BodyState = { failure?: BodyTooLarge | BodyIncomplete }

/** Whether the body has one of the two types that a form of ours sends. */
export function isForm(req: IncomingMessage): boolean {
  const type = req.headers["content-type"] ?? ""
  return /^application\/x-www-form-urlencoded\b/i.test(type) || boundaryOf(type) !== null
}

/** A step of a file that comes in pieces (tus.io); another site's page cannot send its header unasked. */
export const isUploadStep = (req: IncomingMessage, pathname: string): boolean =>
  req.headers["tus-resumable"] !== undefined &&
  /^\/[a-z]{2}\/producer\/uploads(\/|$)/.test(pathname)

/** What stands between the parts of a multipart body; null for a body of another kind. */
function boundaryOf(type: string): string | null {
  const [kind = "", ...parameters] = type.split(";").map((part) => part.trim())
  if (kind.toLowerCase() !== "multipart/form-data") return null
  const boundary = parameters.find((part) => /^boundary=/i.test(part))?.slice("boundary=".length)
  return boundary?.replaceAll('"', "") || null
}

/** The most bytes this request may send: uploads are larger than forms. */
export function bodyLimit(req: IncomingMessage): number {
  return req.headers["content-type"]?.startsWith("multipart/form-data")
    ? uploadLimitBytes
    : formLimitBytes
}

/** A Fetch API request for a Node one. A body that cannot be used fails and says why in `state`. */
export function toWebRequest(
  req: IncomingMessage,
  url: URL,
  signal: AbortSignal,
  state: BodyState,
): Request {
  const headers = new Headers()
  for (let i = 0; i < req.rawHeaders.length; i += 2) {
    const name = req.rawHeaders[i] ?? ""
    if (!name.startsWith(":")) headers.append(name, req.rawHeaders[i + 1] ?? "")
  }
  const method = req.method ?? "GET"
  // The answer to HEAD is that to GET without its body, so that it tells the same length.
  if (method === "GET" || method === "HEAD") return new Request(url, { headers, signal })
  const body = Readable.toWeb(Readable.from(checked(req, state))) as ReadableStream
  // Node needs `duplex` for streamed bodies; the DOM types do not know it yet.
  const init: RequestInit & { duplex: "half" } = { method, headers, signal, body, duplex: "half" }
  return new Request(url, init)
}

async function* checked(req: IncomingMessage, state: BodyState): AsyncGenerator<Buffer> {
  const limit = bodyLimit(req)
  const boundary = boundaryOf(req.headers["content-type"] ?? "")
  const ending = boundary ? `--${boundary}--` : ""
  let received = 0
  let tail = ""
  for await (const chunk of req as AsyncIterable<Buffer>) {
    received += chunk.byteLength
    if (received > limit) throw (state.failure = new BodyTooLarge())
    // Four bytes more than the line itself: browsers put line ends around it.
    tail = (tail + chunk.subarray(-ending.length - 4).toString("latin1")).slice(-ending.length - 4)
    yield chunk
  }
  if (!tail.includes(ending)) throw (state.failure = new BodyIncomplete())
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
  const body = Readable.fromWeb(response.body as never)
  // A reader who left before the answer came leaves `pipeline` without an error listener on the source, and a
  // source that fails unheard, such as a fetch that runs out of time, would end the whole process.
  body.on("error", () => res.destroy())
  await pipeline(body, res).catch(() => {
    body.destroy()
    res.destroy()
  })
}
