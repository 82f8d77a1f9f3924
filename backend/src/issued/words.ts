import type accountTexts from "@serumpun/domain/locales/en/account.json"
import type issuedTexts from "@serumpun/domain/locales/en/issued.json"
import type tradeTexts from "@serumpun/domain/locales/en/trade.json"
import { defaultLocale, type Locale, locales, textDirection } from "@serumpun/domain/locales"
import { readTexts } from "@serumpun/domain/read-texts"

const texts = new Map(
  locales.map((locale) => [
    locale,
    {
      issued: readTexts<typeof issuedTexts>(locale, "issued"),
      trade: readTexts<typeof tradeTexts>(locale, "trade"),
      account: readTexts<typeof accountTexts>(locale, "account"),
    },
  ]),
)
type Texts = NonNullable<ReturnType<typeof texts.get>>

/** A text with what typesetting has to know of it. */
export type Words = { text: string; rtl: boolean; lang: string }
/** English with the buyer's language beside it, where that is another one. */
export type Pair = { en: string; local: Words | null }

/** Line breaks and the shapes of shared characters differ between these. */
const scripts: [RegExp, string][] = [
  [/[\p{scx=Hira}\p{scx=Kana}]/u, "ja"],
  [/\p{scx=Hang}/u, "ko"],
  [/\p{scx=Hani}/u, "zh"],
]

/** The first letter that has a direction decides, as in a browser's `dir="auto"`. */
export function wordsOf(text: string): Words {
  const rtl = /^[^\p{L}]*[\p{scx=Arab}\p{scx=Hebr}]/u.test(text)
  const [, script = "en"] = scripts.find(([letters]) => letters.test(text)) ?? []
  return { text, rtl, lang: rtl ? "ar" : script }
}

/** What a document of one language says of one thing: `pair((t) => t.issued.label.total)`. */
export function pairOf(locale: Locale, choose: (texts: Texts) => string): Pair {
  const en = choose(texts.get(defaultLocale)!)
  const local = choose(texts.get(locale)!)
  if (locale === defaultLocale || local === en) return { en, local: null }
  return {
    en,
    local: { text: local, rtl: textDirection(locale) === "rtl", lang: locale },
  }
}

/** English on a line, the buyer's language on the next. */
export const linesOf = ({ en, local }: Pair): Words[] =>
  local ? [wordsOf(en), local] : [wordsOf(en)]
