import { formatLanguage, formatNumber } from "@serumpun/domain/format"
import type importTexts from "@serumpun/domain/locales/en/listingImport.json"
import type tradeTexts from "@serumpun/domain/locales/en/trade.json"
import { type Locale, locales } from "@serumpun/domain/locales"
import { provinces } from "@serumpun/domain/places"
import { readTexts } from "@serumpun/domain/read-texts"
import { plainHeading } from "@serumpun/domain/sheet/headings"
import { listingColumns, type SheetColumn } from "@serumpun/domain/sheet/listing-columns"
import type { ChoiceWords } from "@serumpun/domain/sheet/listing-row"

/** What two columns or choices are both called names neither. */
export function uniqueWords(pairs: [word: string, key: string][]): Map<string, string> {
  const known = new Map<string, string | null>()
  for (const [word, key] of pairs) {
    const plain = plainHeading(word)
    const before = known.get(plain)
    known.set(plain, before === undefined || before === key ? key : null)
  }
  return new Map([...known].filter((pair): pair is [string, string] => pair[1] !== null))
}

/** What a column is called in a language, as the template writes it. */
export function listingHeading(
  { name, language, number }: SheetColumn,
  locale: Locale,
  texts = readTexts<typeof importTexts>(locale, "listingImport"),
): string {
  return texts.column[name]
    .replace("{{language}}", language ? formatLanguage(locale, language) : "")
    .replace("{{number}}", number ? formatNumber(locale, number) : "")
}

/** Headings of every language, and the columns' keys themselves. */
export const knownHeadings: ReadonlyMap<string, string> = uniqueWords([
  ...listingColumns.map(({ key }): [string, string] => [key, key]),
  ...locales.flatMap((locale) => {
    const texts = readTexts<typeof importTexts>(locale, "listingImport")
    return listingColumns.map((column): [string, string] => [
      listingHeading(column, locale, texts),
      column.key,
    ])
  }),
])

const groups = ["category", "processing_stage", "province", "package", "market"] as const

const choicesOf = (group: (typeof groups)[number]) =>
  listingColumns.find(({ words }) => words === group)?.choices ?? []

/** Words of every language by which choices are known, so that a file may say what people say. */
export const choiceWords: ChoiceWords = Object.fromEntries(
  groups.map((group) => {
    const pairs = locales.flatMap((locale) => {
      const texts: Record<string, string> = readTexts<typeof tradeTexts>(locale, "trade")[group]
      return choicesOf(group).flatMap((choice): [string, string][] => {
        const word = texts[choice]
        return word ? [[word, choice]] : []
      })
    })
    const names = Object.entries(provinces).map(([code, name]): [string, string] => [name, code])
    return [group, uniqueWords(group === "province" ? [...names, ...pairs] : pairs)]
  }),
)
