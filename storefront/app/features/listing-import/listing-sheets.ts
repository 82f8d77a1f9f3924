import { transportModes } from "@serumpun/domain/incoterms"
import type { Locale } from "@serumpun/domain/locales"
import { traitOf } from "@serumpun/domain/sheet/column-traits"
import { listingColumns, type SheetColumn } from "@serumpun/domain/sheet/listing-columns"
import { specificationKeys } from "@serumpun/domain/units"
import type { TFunction } from "i18next"
import { guardedRow, type Sheet } from "@serumpun/domain/sheet/table"
import type { NamedSheet } from "@serumpun/domain/sheet/xlsx"
import { columnLabel } from "./column-label.ts"

export const sheetNamespaces = ["listingImport", "trade"] as const
export type SheetTexts = TFunction<typeof sheetNamespaces>

/** Listings in the columns that an import reads again. */
export function listingSheet(
  t: SheetTexts,
  locale: Locale,
  rows: (string | number | null)[][],
): Sheet {
  return { columns: listingColumns.map((column) => columnLabel(t, locale, column)), rows }
}

/** An example of one listing below the headings. */
export function templateSheet(t: SheetTexts, locale: Locale): Sheet {
  return listingSheet(t, locale, [listingColumns.map(({ example }) => example)])
}

/** The table with the lists to choose from, and each column with what it takes and an example. */
export function importWorkbook(t: SheetTexts, locale: Locale, { columns, rows }: Sheet) {
  const listings: NamedSheet = {
    ...{ name: t("sheet.listings"), columns, rows: rows.map(guardedRow) },
    traits: listingColumns.map(traitOf),
  }
  const explanation: NamedSheet = {
    name: t("sheet.explanation"),
    columns: [t("wrong.column"), t("sheet.takes"), t("sheet.example")],
    rows: listingColumns.map((column) => [
      ...[columnLabel(t, locale, column), takes(t, column), column.example],
    ]),
  }
  return [listings, explanation]
}

export function takes(t: SheetTexts, column: SheetColumn): string {
  const { key, kind, max = 0, empty } = column
  if (key === "external_id" || key === "handle") return t(`takes.${key}`)
  if (kind === "rows")
    return column.name === "incoterms"
      ? t("takes.incoterms", { choices: transportModes.join(", ") })
      : t("takes.specification", { choices: specificationKeys.join(", ") })
  const text = t(`takes.${kind}`, { max, choices: choicesOf(t, column) })
  const isNeeded = key === "title.id" || (kind === "choice" && empty === undefined)
  return isNeeded ? `${text}. ${t("takes.needed")}` : text
}

function choicesOf(t: SheetTexts, { choices = [], words }: SheetColumn): string {
  const texts: Record<string, string> = words ? t(`trade:${words}`, { returnObjects: true }) : {}
  return choices.map((code) => (texts[code] ? `${code} (${texts[code]})` : code)).join(", ")
}
