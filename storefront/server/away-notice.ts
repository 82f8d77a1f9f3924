import type { Locale } from "@serumpun/domain/locales"
import { errorTexts } from "./error-texts.ts"
import { createCachedPage, type CachedPage } from "./cached-page.ts"

const marked = new WeakMap<CachedPage, CachedPage>()

/**
 * A page from before the backend went away, with a line on top that says what does not work now.
 * Made once per page; no browser may keep it, so that the next visit asks again. A file for programs stays as it is.
 */
export function markStandIn(page: CachedPage, locale: Locale): CachedPage {
  const known = marked.get(page)
  if (known) return known
  const notice = `<div class="notice notice-attention" role="status"><p class="notice-title">${errorTexts(locale).standIn}</p></div>`
  const html = page.body.toString()
  const isPage = page.headers.some(
    ([name, value]) => name.toLowerCase() === "content-type" && value.startsWith("text/html"),
  )
  const main = html.indexOf("<main")
  const inside = main < 0 ? html.length : html.indexOf(">", main) + 1
  const headers = page.headers.filter(([name]) => name.toLowerCase() !== "cache-control")
  const copy = createCachedPage(
    page.status,
    [...headers, ["Cache-Control", "no-store"]],
    isPage ? Buffer.from(html.slice(0, inside) + notice + html.slice(inside)) : page.body,
  )
  marked.set(page, copy)
  return copy
}
