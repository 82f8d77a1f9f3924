import type { IncomingMessage, ServerResponse } from "node:http"
import { SOUGHT_HEADER } from "../app/lib/catalogue/sought-mark.ts"
import { currentClient } from "../app/lib/http/client.server.ts"
import type { StorefrontEnv } from "../app/lib/http/env.server.ts"
import type { App } from "./app-handler.ts"
import type { CatalogueWatch } from "./catalogue-watch.ts"
import { chooseEncoding, compress } from "./encoding.ts"
import { encodePage, type CachedPage } from "./cached-page.ts"
import type { PageCache } from "./page-cache.ts"
import { chooseCurrency, isSharedPage } from "./page-rules.ts"
import { sendPlainPage } from "./plain-page.ts"
import { createPageRenderer } from "./render-page.ts"
import { createSharedPages } from "./shared-pages.ts"
import type { SoughtCounter } from "./sought-counter.ts"
import {
  BodyIncomplete,
  type BodyState,
  BodyTooLarge,
  sendWebResponse,
  toWebRequest,
} from "./web-request.ts"
import { TookTooLong } from "./within-limit.ts"

type Parts = {
  env: StorefrontEnv
  app: App
  cache: PageCache
  catalogue: CatalogueWatch
  sought: SoughtCounter
  /** How long a shared page may take. */
  limit_ms?: number
}

/** Answers everything that React Router renders, shared pages from the cache. */
export function createPageServer(parts: Parts) {
  const publicUrl = new URL(parts.env.PUBLIC_URL)
  const render = createPageRenderer(parts)
  const readSharedPage = createSharedPages({ ...parts, render })

  /** An answer for this reader alone, which ends when they leave. */
  async function renderPersonal(req: IncomingMessage, res: ServerResponse, url: URL) {
    const abort = new AbortController()
    res.once("close", () => abort.abort())
    const body: BodyState = {}
    const request = toWebRequest(req, url, abort.signal, body)
    const response = await render(request, chooseCurrency(url, req.headers.cookie))
    // The page has shown its own error by now; whoever sent the body is told what was wrong with it.
    if (body.failure) {
      await response.body?.cancel()
      throw body.failure
    }
    return response
  }

  async function servePersonal(req: IncomingMessage, res: ServerResponse, url: URL) {
    const response = await renderPersonal(req, res, url)
    parts.sought.hear(req, response.headers.get(SOUGHT_HEADER), currentClient())
    response.headers.delete(SOUGHT_HEADER)
    if (!response.headers.has("Cache-Control")) response.headers.set("Cache-Control", "no-store")
    if (isStream(response)) return sendWebResponse(response, res, req.method === "HEAD")
    const body = Buffer.from(await response.arrayBuffer())
    for (const [name, value] of response.headers) res.appendHeader(name, value)
    const isText = /^text\/|json/.test(response.headers.get("Content-Type") ?? "")
    if (isText) res.appendHeader("Vary", "Accept-Encoding")
    const encoding = isText ? chooseEncoding(req.headers["accept-encoding"]) : null
    const packed = encoding && body.byteLength >= 512 ? await compress(body, encoding, "now") : body
    if (encoding && packed !== body) res.setHeader("Content-Encoding", encoding)
    if (response.status !== 204 && response.status !== 304)
      res.setHeader("Content-Length", packed.byteLength)
    res.writeHead(response.status)
    res.end(req.method === "HEAD" ? undefined : packed)
  }

  return async function servePage(req: IncomingMessage, res: ServerResponse) {
    const url = new URL(req.url ?? "/", publicUrl)
    const isRead = req.method === "GET" || req.method === "HEAD"
    try {
      if (isRead && isSharedPage(url.pathname)) {
        const page = await readSharedPage(req, url)
        parts.sought.hear(req, soughtOn(page), currentClient())
        await sendPage(page, req, res)
      } else await servePersonal(req, res, url)
    } catch (error) {
      if (error instanceof BodyTooLarge) sendPlainPage(req, res, "bodyTooLarge")
      else if (error instanceof BodyIncomplete) sendPlainPage(req, res, "bodyIncomplete")
      else if (error instanceof TookTooLong) sendPlainPage(req, res, "away")
      else throw error
    }
  }
}

/** What is sent as it comes: events, and files of any size. */
const isStream = ({ headers }: Response) =>
  /^text\/event-stream|^application\/octet-stream/.test(headers.get("Content-Type") ?? "")

const isSought = (name: string) => name.toLowerCase() === SOUGHT_HEADER.toLowerCase()

/** What was sought stays with a page in the cache, and leaves with none. */
const soughtOn = ({ headers }: CachedPage) => headers.find(([name]) => isSought(name))?.[1]

async function sendPage(page: CachedPage, req: IncomingMessage, res: ServerResponse) {
  for (const [name, value] of page.headers) if (!isSought(name)) res.appendHeader(name, value)
  res.setHeader("ETag", page.etag)
  if (page.status === 200 && req.headers["if-none-match"] === page.etag) {
    res.writeHead(304).end()
    return
  }
  const { body, encoding } = await encodePage(page, chooseEncoding(req.headers["accept-encoding"]))
  if (encoding) res.setHeader("Content-Encoding", encoding)
  res.setHeader("Content-Length", body.byteLength)
  res.writeHead(page.status)
  res.end(req.method === "HEAD" ? undefined : body)
}
