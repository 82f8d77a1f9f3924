import { formatLanguage } from "@serumpun/domain/format"
import type profileTexts from "@serumpun/domain/locales/en/profile.json"
import type tradeTexts from "@serumpun/domain/locales/en/trade.json"
import { type Locale, locales } from "@serumpun/domain/locales"
import { provinces } from "@serumpun/domain/places"
import { readTexts } from "@serumpun/domain/read-texts"
import { type ProducerColumn, producerColumns } from "@serumpun/domain/sheet/producer-columns"
import type { ProducerWords } from "@serumpun/domain/sheet/producer-row"
import { legalForms } from "@serumpun/domain/units"
import { uniqueWords } from "../listing-import/known-words"

/** What a column is called in a language, as a profile's form and the template write it. */
export function producerHeading({ field, language }: ProducerColumn, locale: Locale): string {
  const texts = readTexts<typeof profileTexts>(locale, "profile")
  const name = language ? formatLanguage(locale, language) : ""
  return texts.field[field].replace("{{language}}", name)
}

/** Headings of every language, and the columns' keys themselves. */
export const knownProducerHeadings: ReadonlyMap<string, string> = uniqueWords([
  ...producerColumns.map(({ key }): [string, string] => [key, key]),
  ...locales.flatMap((locale) =>
    producerColumns.map((column): [string, string] => [
      producerHeading(column, locale),
      column.key,
    ]),
  ),
])

/** Words of every language by which legal forms and provinces are known. */
export const producerWords: ProducerWords = {
  legal_form: uniqueWords(
    locales.flatMap((locale) => {
      const texts: Record<string, string> = readTexts<typeof tradeTexts>(locale, "trade").legalForm
      return legalForms.map((form): [string, string] => [texts[form] ?? form, form])
    }),
  ),
  province: uniqueWords(
    Object.entries(provinces).map(([code, name]): [string, string] => [name, code]),
  ),
}
