import {
  defaultLocale,
  isLocale,
  locales,
  negotiateLocale,
  type Locale,
} from "@serumpun/domain/locales"

/** First segments that live outside the languages: `/:locale` never applies to them. */
const unlocalized = new Set([".well-known", "api", "assets", "healthz", "media", "share"])

/** First segments of pages; "rfq" has the shape of a language tag but is none. */
const pageSegments = new Set(["rfq"])

/** The locale that a path starts with, or null. Path as in `URL.pathname`. */
export function localeOfPath(pathname: string): Locale | null {
  const first = pathname.split("/")[1]
  return isLocale(first) ? first : null
}

/**
 * Where a path without a known locale should go, or null when it already has one.
 * A first segment that looks like a language tag is replaced, any other is kept.
 */
export function localizedLocation(url: URL, acceptLanguage: string | null): string | null {
  if (localeOfPath(url.pathname)) return null
  const [first = "", ...rest] = url.pathname.split("/").filter(Boolean)
  // A dot makes a file: robots.txt, favicon.ico.
  if (unlocalized.has(first) || (first.includes(".") && rest.length === 0)) return null
  const tag = first.toLowerCase()
  const isTag = /^[a-z]{2,3}([-_][a-z0-9]{2,8})*$/.test(tag) && !pageSegments.has(tag)
  const base = baseLanguage(tag)
  const locale = isTag && isLocale(base) ? base : negotiateLocale(acceptLanguage)
  return "/" + [locale, ...(isTag || !first ? rest : [first, ...rest])].join("/") + url.search
}

/** The same page in another language. `path` is a pathname that starts with a locale. */
export function switchLocale(path: string, locale: Locale): string {
  return path.replace(/^\/[^/?#]*/, `/${locale}`)
}

/** Everything a page's `<head>` says about its translations. `path` starts with a locale. */
export function alternateLinks(publicUrl: string, path: string) {
  return [
    ...locales.map((locale) => ({
      hrefLang: locale as string,
      href: publicUrl + switchLocale(path, locale),
    })),
    { hrefLang: "x-default", href: publicUrl + switchLocale(path, defaultLocale) },
  ]
}

/**
 * The address search engines should keep: path and only the query parameters that
 * change what the page is (search words and page number), in a fixed order.
 */
export function canonicalUrl(publicUrl: string, url: URL): string {
  const kept = new URLSearchParams()
  for (const name of ["q", "page"]) {
    const value = url.searchParams.get(name)
    if (value && !(name === "page" && value === "1")) kept.set(name, value)
  }
  const query = kept.toString()
  return publicUrl + url.pathname.replace(/(.)\/$/, "$1") + (query ? `?${query}` : "")
}

function baseLanguage(tag: string): string {
  const base = tag.split(/[-_]/)[0] ?? ""
  // "in" is the withdrawn code for Indonesian that old phones still send.
  return base === "in" ? "id" : base
}
