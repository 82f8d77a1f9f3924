import { isLocale } from "@serumpun/domain/locales"
import { isCurrency, type Currency } from "@serumpun/domain/money"

/** Sections that depend on who asks; everything else may be shown to anyone. */
const personalSections = new Set([
  "account",
  "auth",
  "preferences",
  "producer",
  "rfq",
  "sign-in",
  "sign-out",
  "sign-up",
  "styleguide",
])

const maxKeyLength = 600

/** Whether a GET of this path may be answered from the shared page cache. */
export function isSharedPage(pathname: string): boolean {
  const [locale, section = ""] = pathname.split("/").slice(1)
  return isLocale(locale) && !personalSections.has(section) && !pathname.endsWith(".data")
}

/** The cache's key, or null for an address too long to be worth keeping. */
export function pageKey(url: string, currency: Currency, catalogueVersion: string): string | null {
  const key = `${catalogueVersion} ${currency} ${url}`
  return key.length > maxKeyLength ? null : key
}

/** `?currency=` wins over the remembered choice, so that a shared link shows the same price. */
export function chooseCurrency(url: URL, cookieHeader: string | undefined): Currency {
  const asked = url.searchParams.get("currency")
  if (isCurrency(asked)) return asked
  const remembered = /(?:^|;\s*)currency=([A-Z]{3})/.exec(cookieHeader ?? "")?.[1]
  return isCurrency(remembered) ? remembered : "USD"
}
