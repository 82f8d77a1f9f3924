import type curationTexts from "@serumpun/domain/locales/en/curation.json"
import type tradeTexts from "@serumpun/domain/locales/en/trade.json"
import { locales } from "@serumpun/domain/locales"
import { readTexts } from "@serumpun/domain/read-texts"
import { type BusinessColumn, businessColumns } from "@serumpun/domain/sheet/business-columns"
import type { BusinessWords } from "@serumpun/domain/sheet/business-row"
import { uniqueWords } from "../listing-import/known-words"
import { producerWords } from "../producer-import/known-words"

/** Agencies work in the languages of the Admin. */
const deskLocales = ["id", "en"] as const
type DeskLocale = (typeof deskLocales)[number]
const textsOf = (locale: DeskLocale) => readTexts<typeof curationTexts>(locale, "curation").register

/** What a column is called in the template. */
export const businessHeading = ({ key }: BusinessColumn, locale: DeskLocale): string =>
  textsOf(locale).field[key]

/** Headings of both languages, those that agencies write, and the columns' keys themselves. */
export const knownBusinessHeadings: ReadonlyMap<string, string> = uniqueWords([
  ...businessColumns.flatMap(({ key, also = [] }) =>
    [key, ...also].map((word): [string, string] => [word, key]),
  ),
  ...deskLocales.flatMap((locale) =>
    businessColumns.map((column): [string, string] => [
      businessHeading(column, locale),
      column.key,
    ]),
  ),
])

const goodsWords = locales.flatMap((locale) =>
  Object.entries(readTexts<typeof tradeTexts>(locale, "trade").category).map(
    ([category, word]): [string, string] => [word, category],
  ),
)

/** Words by which choices are known; L and P are laki-laki and perempuan. */
export const businessWords: BusinessWords = {
  ...producerWords,
  category: uniqueWords(goodsWords.filter(([, category]) => category.includes("/"))),
  owner_gender: uniqueWords([
    ["L", "male"],
    ["P", "female"],
    ["Laki-laki", "male"],
    ["Perempuan", "female"],
    ["Pria", "male"],
    ["Wanita", "female"],
  ]),
}
