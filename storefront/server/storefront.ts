import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { logQuietly } from "@serumpun/domain/reference-log"
import { clientReader, runForClient } from "../app/lib/http/client.server.ts"
import { fixedHeaders, transportHeader } from "@serumpun/domain/http/fixed-headers"
import { checkTarget, type TargetProblem } from "@serumpun/domain/http/target"
import { isSameOrigin } from "@serumpun/domain/http/same-origin"
import type { StorefrontEnv } from "../app/lib/http/env.server.ts"
import type { App } from "./app-handler.ts"
import { watchCatalogue } from "./catalogue-watch.ts"
import { createHealthCheck } from "./health.ts"
import { serveMedia } from "./media-proxy.ts"
import { createPageCache } from "./page-cache.ts"
import { createPageServer } from "./page-server.ts"
import { createPageStore } from "./page-store.ts"
import { sendPlainPage } from "./plain-page.ts"
import { soughtSender } from "./send-sought.ts"
import { createSoughtCounter } from "./sought-counter.ts"
import { WORKER, WORKER_OFF } from "./static-files.ts"
import { bodyLimit, isForm, isUploadStep } from "./web-request.ts"

const shutdownMs = 8000

/** The storefront's HTTP server. `listen` resolves with the port it got (PORT=0 picks one). */
export function createStorefront({ env, app }: { env: StorefrontEnv; app: App }) {
  const catalogue = watchCatalogue(env)
  // While sources change under it, a page is good for one reader.
  const isKept = !app.middleware && env.PAGE_CACHE_MB > 0
  const store = isKept && env.PAGE_DIR ? createPageStore(env.PAGE_DIR, app.build_id) : undefined
  const cache = createPageCache({ max_bytes: isKept ? env.PAGE_CACHE_MB * 1024 * 1024 : 0, store })
  const sought = createSoughtCounter({ send: soughtSender(env) })
  const servePage = createPageServer({ env, app, cache, catalogue, sought })
  const checkHealth = createHealthCheck(env)
  const readClient = clientReader(env.TRUSTED_PROXIES)
  const transport = transportHeader(env.PUBLIC_URL)
  const headers = transport ? [...fixedHeaders, transport] : fixedHeaders

  async function answer(req: IncomingMessage, res: ServerResponse) {
    for (const [name, value] of headers) res.setHeader(name, value)
    const path = req.url ?? "/"
    const problem = checkTarget(path)
    // To a browser "//name" is another site: no page may take it for a path and send it back.
    if (problem === "doubled_slash") return sendPlainPage(req, res, "nowhere")
    if (problem) return sendPlainPage(req, res, addressReason(problem))
    const pathname = path.split("?", 1)[0] ?? "/"
    if (req.method !== "GET" && req.method !== "HEAD") {
      if (req.method !== "POST") return sendPlainPage(req, res, "otherMethod")
      if (!isSameOrigin(req.headers, env.PUBLIC_URL) && !isOneClick(pathname)) {
        return sendPlainPage(req, res, "otherSite")
      }
      if (!isForm(req) && !isUploadStep(req, pathname)) return sendPlainPage(req, res, "otherType")
      if (Number(req.headers["content-length"] ?? 0) > bodyLimit(req)) {
        return sendPlainPage(req, res, "bodyTooLarge")
      }
    }
    if (pathname === "/healthz") {
      const health = await checkHealth()
      const body = JSON.stringify(health)
      res.writeHead(health.status === "up" ? 200 : 503, {
        "Content-Type": "application/json; charset=utf-8",
        "Content-Length": Buffer.byteLength(body),
        "Cache-Control": "no-store",
      })
      return void res.end(body)
    }
    if (pathname.startsWith("/media/")) return serveMedia(env.BACKEND_URL, pathname, req, res)
    const isOff = pathname === WORKER && env.WORKSPACE_WORKER === "off"
    if (isOff) req.url = WORKER_OFF
    if (app.files.serve(isOff ? WORKER_OFF : pathname, req, res)) return logQuietly(req)
    if (app.middleware) await new Promise<void>((next) => app.middleware?.(req, res, next))
    await servePage(req, res)
  }

  const server = createServer((req, res) => {
    runForClient(readClient(req), () => answer(req, res)).catch((error: unknown) => {
      console.error(error)
      if (res.headersSent) res.destroy()
      else sendPlainPage(req, res, "failed")
    })
  })
  server.requestTimeout = 120_000
  server.headersTimeout = 15_000
  server.keepAliveTimeout = 20_000

  return {
    listen: () =>
      new Promise<number>((resolve, reject) => {
        server.once("error", reject)
        server.listen(env.PORT, env.HOST, () => resolve((server.address() as AddressInfo).port))
      }),
    /** Lets running requests end, then closes; after eight seconds it cuts them off. */
    async close() {
      catalogue.close()
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeIdleConnections()
      const timer = setTimeout(() => server.closeAllConnections(), shutdownMs)
      await closed
      clearTimeout(timer)
      await sought.close()
      await store?.idle()
      await app.close()
    },
  }
}

/**
 * A mail program ends mails of a kind with one request that no browser sends (RFC 8058). It carries no
 * cookie of ours that would count: the signed text in the address alone says for whom.
 */
const isOneClick = (pathname: string) => /^\/[a-z]{2}\/unsubscribe$/.test(pathname)

const addressReason = (problem: TargetProblem) =>
  problem === "too_long" ? "longAddress" : "oddAddress"
