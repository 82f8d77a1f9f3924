import type { IncomingMessage } from "node:http"
import type common from "@serumpun/domain/locales/en/common.json"
import { isLocale, locales, negotiateLocale, type Locale } from "@serumpun/domain/locales"
import { readTexts } from "@serumpun/domain/read-texts"

type ErrorTexts = (typeof common)["error"]

const texts = Object.fromEntries(
  locales.map((locale) => [locale, readTexts<typeof common>(locale, "common").error]),
) as Record<Locale, ErrorTexts>

/** The words for what the server itself has to say, outside any page. */
export function errorTexts(locale: Locale): ErrorTexts {
  return texts[locale]
}

/** The language of the address, or else the reader's own. */
export function localeOfRequest(req: IncomingMessage): Locale {
  const [, first] = (req.url ?? "").split(/[/?]/, 2)
  return isLocale(first) ? first : negotiateLocale(req.headers["accept-language"])
}
