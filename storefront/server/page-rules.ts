import { isLocale } from "@serumpun/domain/locales"
import { isCurrency, type Currency } from "@serumpun/domain/money"

/**
 * Sections that are the same for everyone. The router also answers other spellings (`/en/Account`,
 * `/en/%61ccount`), so a page is kept for others only when its address is spelt as it is here.
 */
const sharedSections = new Set([
  "",
  "catalogue",
  "compare",
  "how-it-works",
  "listings",
  "producers",
  "regions",
])

const maxKeyLength = 600

/** Whether a GET of this path may be answered from the shared page cache. */
export function isSharedPage(pathname: string): boolean {
  const [locale, section = ""] = pathname.split("/").slice(1)
  return isLocale(locale) && sharedSections.has(section) && !pathname.endsWith(".data")
}

/** The cache's key, or null for an address too long to be worth keeping. */
export function pageKey(url: string, currency: Currency): string | null {
  const key = `${currency} ${url}`
  return key.length > maxKeyLength ? null : key
}

/** `?currency=` wins over the remembered choice, so that a shared link shows the same price. */
export function chooseCurrency(url: URL, cookieHeader: string | undefined): Currency {
  const asked = url.searchParams.get("currency")
  if (isCurrency(asked)) return asked
  const remembered = /(?:^|;\s*)currency=([A-Z]{3})/.exec(cookieHeader ?? "")?.[1]
  return isCurrency(remembered) ? remembered : "USD"
}

/**
 * The address that answers for this one: a catalogue's that says nothing of its view is shown as the
 * reader chose before, which is the page of an address that does say so. So both share one copy.
 */
export function withChosenView(url: URL, cookieHeader: string | undefined): URL {
  const [locale, section, ...rest] = url.pathname.split("/").slice(1)
  const isCatalogue = isLocale(locale) && section === "catalogue" && rest.length === 0
  if (!isCatalogue || url.searchParams.has("view")) return url
  if (!/(?:^|;\s*)catalogue_view=table(?:;|$)/.test(cookieHeader ?? "")) return url
  const chosen = new URL(url)
  chosen.searchParams.set("view", "table")
  return chosen
}
