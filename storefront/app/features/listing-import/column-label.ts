import { formatLanguage, formatNumber } from "@serumpun/domain/format"
import type { Locale } from "@serumpun/domain/locales"
import { listingColumn, type SheetColumn } from "@serumpun/domain/sheet/listing-columns"
import type { TFunction } from "i18next"

export type ImportTexts = TFunction<"listingImport">

/** What a column is called in a language: the heading of the template, by which files are recognised. */
export function columnLabel(t: ImportTexts, locale: Locale, column: SheetColumn): string {
  const { name, language, number } = column
  return t(`column.${name}`, {
    language: language ? formatLanguage(locale, language) : "",
    number: number ? formatNumber(locale, number) : "",
  })
}

/** The same for a column's key; null for what is about the whole row. */
export function labelOfKey(t: ImportTexts, locale: Locale, key: string): string | null {
  const column = listingColumn(key)
  return column ? columnLabel(t, locale, column) : null
}
