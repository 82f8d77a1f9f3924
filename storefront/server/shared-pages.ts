import type { IncomingMessage } from "node:http"
import type { Currency } from "@serumpun/domain/money"
import { logQuietly } from "@serumpun/domain/reference-log"
import { markStandIn } from "./away-notice.ts"
import type { CatalogueWatch } from "./catalogue-watch.ts"
import { localeOfRequest } from "./error-texts.ts"
import { createCachedPage, type CachedPage } from "./cached-page.ts"
import { type PageCache, type RenderedPage } from "./page-cache.ts"
import { chooseCurrency, pageKey, withChosenView } from "./page-rules.ts"
import type { RenderPage } from "./render-page.ts"
import { withinLimit } from "./within-limit.ts"

type Parts = { render: RenderPage; cache: PageCache; catalogue: CatalogueWatch; limit_ms?: number }

// Cookies choose the currency, so shared caches between us and the reader must not keep pages;
// the browser itself asks again with the ETag and mostly gets a 304.
const sharedCacheControl = "private, no-cache"

/** A listing's certificates and verdict end by the calendar, so no page is kept for long. */
const keepMs = 10 * 60_000
const settlingKeepMs = 500

/** Above the longest that a page waits for the backend (`readPublic`), and some rendering. */
const renderLimitMs = 15_000

/**
 * Pages that are the same for everyone, from the cache where they are there. A page that many wait
 * for is rendered once, and for all of them: with nothing of the first reader's request but its
 * address, and on after that reader has left. While the backend is away the last page of an address
 * stands in, with a line that says so.
 */
export function createSharedPages({ render, cache, catalogue, limit_ms = renderLimitMs }: Parts) {
  async function renderShared(url: URL, currency: Currency): Promise<RenderedPage> {
    return withinLimit(limit_ms, async (signal) => {
      const response = await render(new Request(url, { signal }), currency)
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
    })
  }

  /** @returns undefined when the page was not rendered, or not before the backend went away */
  function renderUnlessAway(rendering: Promise<CachedPage>): Promise<CachedPage | undefined> {
    return new Promise((resolve) => {
      const stopListening = catalogue.onGoneAway(() => done())
      function done(page?: CachedPage) {
        stopListening()
        resolve(page && page.status < 500 ? page : undefined)
      }
      rendering.then(done, () => done())
    })
  }

  /** @throws TookTooLong when the page cannot be rendered in time, to everyone who waits for it */
  return async function readSharedPage(req: IncomingMessage, asked: URL): Promise<CachedPage> {
    const currency = chooseCurrency(asked, req.headers.cookie)
    const url = withChosenView(asked, req.headers.cookie)
    const key = pageKey(url === asked ? (req.url ?? "/") : url.pathname + url.search, currency)
    if (key === null) return (await renderShared(url, currency)).page
    await catalogue.refreshed()
    const version = catalogue.version()
    const standIn = cache.getStandIn(key)
    const isAway = catalogue.isAway()
    const ready =
      standIn && isAway ? markStandIn(standIn, localeOfRequest(req)) : cache.get(key, version)
    if (ready) {
      logQuietly(req)
      return ready
    }
    const rendering = cache.fill(key, version, () => renderShared(url, currency))
    if (!standIn) return await rendering
    return (await renderUnlessAway(rendering)) ?? markStandIn(standIn, localeOfRequest(req))
  }
}
