import { randomBytes } from "node:crypto"
import type { IncomingMessage, ServerResponse } from "node:http"
import type { StorefrontEnv } from "../app/lib/http/env.server.ts"
import type { App } from "./app-handler.ts"
import type { CatalogueWatch } from "./catalogue-watch.ts"
import { chooseEncoding, compress } from "./encoding.ts"
import { createCachedPage, encodePage, type CachedPage, type PageCache } from "./page-cache.ts"
import { chooseCurrency, isSharedPage, pageKey } from "./page-rules.ts"
import { refuseBody } from "./refuse-body.ts"
import { contentSecurityPolicy } from "./security.ts"
import {
  BodyIncomplete,
  type BodyState,
  BodyTooLarge,
  sendWebResponse,
  toWebRequest,
} from "./web-request.ts"

type Parts = { env: StorefrontEnv; app: App; cache: PageCache; catalogue: CatalogueWatch }

// Cookies choose the currency, so shared caches between us and the reader must not keep pages;
// the browser itself asks again with the ETag and mostly gets a 304.
const sharedCacheControl = "private, no-cache"

/** A listing's certificates and verdict end by the calendar, so no page is kept for long. */
const keepMs = 10 * 60_000
const settlingKeepMs = 500

/** Answers everything that React Router renders, shared pages from the cache. */
export function createPageServer({ env, app, cache, catalogue }: Parts) {
  const publicUrl = new URL(env.PUBLIC_URL)

  async function render(req: IncomingMessage, res: ServerResponse, url: URL): Promise<Response> {
    const nonce = randomBytes(16).toString("base64url")
    const abort = new AbortController()
    res.once("close", () => abort.abort())
    const body: BodyState = {}
    const response = await app.render(toWebRequest(req, url, abort.signal, body), {
      public_url: env.PUBLIC_URL,
      enhance_url: app.enhance_url,
      nonce,
      currency: chooseCurrency(url, req.headers.cookie),
      is_demo: env.SERUMPUN_SEED === "demo",
      catalogue: catalogue.state,
    })
    // The page has shown its own error by now; whoever sent the body is told what was wrong with it.
    if (body.failure) {
      await response.body?.cancel()
      throw body.failure
    }
    const hydrates = response.headers.has("X-Page-Hydrates")
    response.headers.delete("X-Page-Hydrates")
    // Vite's development client needs inline scripts and a socket.
    if (!app.middleware && response.headers.get("Content-Type")?.startsWith("text/html")) {
      response.headers.set(
        "Content-Security-Policy",
        contentSecurityPolicy({ nonce: hydrates ? nonce : null, mediaOrigin: env.MEDIA_ORIGIN }),
      )
    }
    if (hydrates) response.headers.set("Cache-Control", "no-store")
    return response
  }

  async function servePersonal(req: IncomingMessage, res: ServerResponse, url: URL) {
    const response = await render(req, res, url)
    if (!response.headers.has("Cache-Control")) response.headers.set("Cache-Control", "no-store")
    const encoding = chooseEncoding(req.headers["accept-encoding"])
    const isText = /^text\/|json/.test(response.headers.get("Content-Type") ?? "")
    if (!encoding || !isText || !response.body || req.method === "HEAD") {
      return sendWebResponse(response, res, req.method === "HEAD")
    }
    const body = Buffer.from(await response.arrayBuffer())
    for (const [name, value] of response.headers) res.appendHeader(name, value)
    res.appendHeader("Vary", "Accept-Encoding")
    const packed = body.byteLength < 512 ? body : await compress(body, encoding, "now")
    if (packed !== body) res.setHeader("Content-Encoding", encoding)
    res.setHeader("Content-Length", packed.byteLength)
    res.writeHead(response.status).end(packed)
  }

  async function renderShared(req: IncomingMessage, res: ServerResponse, url: URL) {
    const response = await render(req, res, url)
    const { headers } = response
    const isShareable =
      response.status === 200 && !headers.has("Set-Cookie") && !headers.has("Cache-Control")
    const keep_ms = !isShareable ? 0 : catalogue.isSettling() ? settlingKeepMs : keepMs
    if (!headers.has("Cache-Control")) {
      headers.set("Cache-Control", response.status === 200 ? sharedCacheControl : "no-store")
    }
    headers.append("Vary", "Accept-Encoding, Cookie")
    if (headers.get("Content-Type")?.startsWith("text/html")) {
      headers.set("Speculation-Rules", '"/speculation-rules.json"')
    }
    const body = Buffer.from(await response.arrayBuffer())
    return { page: createCachedPage(response.status, [...headers], body), keep_ms }
  }

  return async function servePage(req: IncomingMessage, res: ServerResponse) {
    const url = new URL(req.url ?? "/", publicUrl)
    const isRead = req.method === "GET" || req.method === "HEAD"
    try {
      if (!isRead || !isSharedPage(url.pathname)) return await servePersonal(req, res, url)
      const currency = chooseCurrency(url, req.headers.cookie)
      const key =
        req.method === "GET" ? pageKey(req.url ?? "/", currency, catalogue.version()) : null
      const page =
        (key === null ? undefined : cache.get(key)) ??
        (key === null
          ? (await renderShared(req, res, url)).page
          : await cache.fill(key, () => renderShared(req, res, url)))
      await sendPage(page, req, res)
    } catch (error) {
      if (error instanceof BodyTooLarge) refuseBody(req, res, "bodyTooLarge")
      else if (error instanceof BodyIncomplete) refuseBody(req, res, "bodyIncomplete")
      else throw error
    }
  }
}

async function sendPage(page: CachedPage, req: IncomingMessage, res: ServerResponse) {
  for (const [name, value] of page.headers) res.appendHeader(name, value)
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
