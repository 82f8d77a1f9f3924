import { formatDateTime } from "@serumpun/domain/format"
import type { Locale } from "@serumpun/domain/locales"

const START = '<div class="line-bar"'

/** Who a page was made for, as its frame says; null for pages that are nobody's, such as errors. */
export function memberOf(html: string): string | null {
  const member = attribute(findTag(html)?.tag ?? "", "data-member")
  return member && !/[^\w-]/.test(member) ? member : null
}

/**
 * Puts into a copy of a page, in the page's own words, that it is one and of when. The place is empty in a page that
 * has just come, and React leaves alone what stands in it.
 */
export function fillLineBar(html: string, locale: Locale, at: Date): string {
  const found = findTag(html)
  if (!found) return html
  const { tag, end } = found
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  const time = formatDateTime(locale, at, timeZone)
  // What an attribute holds is escaped, so it is text between tags as well.
  const text = attribute(tag, "data-copy").replace("%time%", time)
  const link = `<a href="">${attribute(tag, "data-again")}</a>`
  const before = `${html.slice(0, end)} data-copied-at="${at.getTime()}">`
  return `${before}<p>${text}</p>${link}${html.slice(end + 1)}`
}

/** The place's own tag, without its ">", and where that stands. */
function findTag(html: string): { tag: string; end: number } | null {
  const start = html.indexOf(START)
  const end = start < 0 ? -1 : html.indexOf(">", start)
  return end < 0 ? null : { tag: html.slice(start, end), end }
}

function attribute(tag: string, name: string): string {
  const [, rest = ""] = tag.split(` ${name}="`, 2)
  return rest.slice(0, Math.max(0, rest.indexOf('"')))
}
