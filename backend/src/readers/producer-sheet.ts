import type importTexts from "@serumpun/domain/locales/en/listingImport.json"
import type tradeTexts from "@serumpun/domain/locales/en/trade.json"
import type { Locale } from "@serumpun/domain/locales"
import { provinces } from "@serumpun/domain/places"
import { readTexts } from "@serumpun/domain/read-texts"
import { traitOf } from "@serumpun/domain/sheet/column-traits"
import { type ProducerColumn, producerColumns } from "@serumpun/domain/sheet/producer-columns"
import type { NamedSheet } from "@serumpun/domain/sheet/xlsx"
import { producerHeading } from "../workflows/producer-import/known-words"

/** Businesses in the columns that an import reads, and each column with what it takes and an example. */
export function producerWorkbook(
  locale: Locale,
  rows: NamedSheet["rows"],
): [NamedSheet, NamedSheet] {
  const texts = readTexts<typeof importTexts>(locale, "listingImport")
  return [
    {
      name: texts.sheet.businesses,
      columns: producerColumns.map((column) => producerHeading(column, locale)),
      rows,
      traits: producerColumns.map(traitOf),
    },
    {
      name: texts.sheet.explanation,
      columns: [texts.wrong.column, texts.sheet.takes, texts.sheet.example],
      rows: producerColumns.map((column) => [
        ...[producerHeading(column, locale), takes(column, locale), column.example],
      ]),
    },
  ]
}

export const producerExample = producerColumns.map(({ example }) => example)

function takes(column: ProducerColumn, locale: Locale): string {
  const { takes } = readTexts<typeof importTexts>(locale, "listingImport")
  const text = kindText(column, locale, takes)
  return column.is_needed ? `${text}. ${takes.neededAlways}` : text
}

type Takes = (typeof importTexts)["takes"]

function kindText({ key, kind, max, choices = [] }: ProducerColumn, locale: Locale, takes: Takes) {
  if (kind === "whole") return takes.whole
  if (kind === "choice") return takes.choice.replace("{{choices}}", wordsOf(choices, locale))
  if (key === "nib" || key === "npwp" || key === "contact_email") return takes[key]
  return takes.text.replace("{{max}}", String(max))
}

function wordsOf(choices: readonly string[], locale: Locale): string {
  const { legalForm } = readTexts<typeof tradeTexts>(locale, "trade")
  const words: Record<string, string> = { ...provinces, ...legalForm }
  return choices.map((code) => (words[code] ? `${code} (${words[code]})` : code)).join(", ")
}
