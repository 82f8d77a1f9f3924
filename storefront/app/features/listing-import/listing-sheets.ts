import { transportModes } from "@serumpun/domain/incoterms"
import type { Locale } from "@serumpun/domain/locales"
import { guardFormula } from "@serumpun/domain/sheet/cells"
import { listingColumns, type SheetColumn } from "@serumpun/domain/sheet/listing-columns"
import { specificationKeys } from "@serumpun/domain/units"
import type { TFunction } from "i18next"
import type { Sheet } from "#app/lib/sheet/sheet.ts"
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

/** Each column with what it takes, choices by their code and word. */
export function explanationSheet(t: SheetTexts, locale: Locale): Sheet {
  return {
    columns: [t("wrong.column"), t("sheet.takes")],
    rows: listingColumns.map((column) => [columnLabel(t, locale, column), takes(t, column)]),
  }
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

/** An XLSX file keeps the apostrophe that a CSV file gets, since people save one as the other. */
export const guarded = ({ columns, rows }: Sheet): Sheet => ({
  columns,
  rows: rows.map((row) =>
    row.map((cell) => (typeof cell === "string" ? guardFormula(cell) : cell)),
  ),
})
