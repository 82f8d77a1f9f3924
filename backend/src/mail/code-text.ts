import { CODE_MINUTES } from "@serumpun/domain/phone"
import { formatNumber } from "@serumpun/domain/format"
import type phone from "@serumpun/domain/locales/en/phone.json"
import { locales, type Locale } from "@serumpun/domain/locales"
import { readTexts } from "@serumpun/domain/read-texts"
import { fillText } from "./texts"

const texts = new Map(
  locales.map((locale) => [locale, readTexts<typeof phone>(locale, "phone").text]),
)

/** The text that carries a code to a phone. Its digits stay Latin in every language: they are typed back. */
export function codeText(locale: Locale, code: string): string {
  return fillText(texts.get(locale)!, { code, minutes: formatNumber(locale, CODE_MINUTES) })
}
