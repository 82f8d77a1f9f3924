import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { Locale } from "@serumpun/domain/locales"
import { findDecimalMark, type DecimalMark } from "@serumpun/domain/sheet/cells"
import { matchHeadings } from "@serumpun/domain/sheet/headings"
import { listingColumn, namesRows } from "@serumpun/domain/sheet/listing-columns"
import type { ImportSubject } from "@serumpun/domain/sheet/imports"
import { businessColumn, namesRegister } from "@serumpun/domain/sheet/business-columns"
import { namesBusinesses, producerColumn } from "@serumpun/domain/sheet/producer-columns"
import { findHeadings } from "../../sheets/find-headings"
import type { ReadSheet } from "../../sheets/sheet"
import { ImportEvents } from "./events"
import { addImport, readLastMapping } from "./import-store"
import { knownProducerHeadings } from "../producer-import/known-words"
import { knownBusinessHeadings } from "../register-import/known-words"
import { knownHeadings } from "./known-words"

export type StartImportInput = {
  producer_id: string
  subject: ImportSubject
  file_name: string
  locale: Locale
  sheet: ReadSheet
}

const isNumeric = (key: string | null): boolean => {
  const kind = key
    ? (listingColumn(key) ?? producerColumn(key) ?? businessColumn(key))?.kind
    : undefined
  return kind === "number" || kind === "whole"
}

/** Numbers that are texts in the file; those of a spreadsheet are numbers already. */
function* typedNumbers({ rows }: ReadSheet, mapping: (string | null)[]): Generator<string> {
  for (const { cells } of rows)
    for (const [index, cell] of cells.entries())
      if (typeof cell === "string" && isNumeric(mapping[index] ?? null)) yield cell
}

/** Whether any number of the file depends on its mark: "12" does not. */
const needsMark = (sheet: ReadSheet, mapping: (string | null)[]): boolean =>
  [...typedNumbers(sheet, mapping)].some((text) => /[.,]/.test(text))

const headings = {
  listing: knownHeadings,
  producer: knownProducerHeadings,
  business: knownBusinessHeadings,
}
const isEnough = { listing: namesRows, producer: namesBusinesses, business: namesRegister }

/** English and Japanese write 1,234.5, the other languages 1.234,5. */
const usualMark = (locale: Locale): DecimalMark =>
  new Intl.NumberFormat(locale).format(0.5).includes(",") ? "," : "."

/**
 * A file that has been read becomes an import: checked at once, or after its columns have been named. No
 * workflow: the engine would copy ten thousand rows for one insertion that is whole by itself.
 */
export async function startImport(
  container: MedusaContainer,
  { producer_id, subject, file_name, locale, sheet: read }: StartImportInput,
): Promise<string> {
  // Whoever has named the columns of such a file before has said where its headings are.
  const asBefore = await readLastMapping(container, producer_id, read.headings)
  const sheet = asBefore ? read : findHeadings(read, headings[subject])
  const remembered = asBefore ?? (await readLastMapping(container, producer_id, sheet.headings))
  const mapping = remembered ?? matchHeadings(sheet.headings, headings[subject])
  const found = findDecimalMark(typedNumbers(sheet, mapping))
  const mark_is_sure = found !== null || !needsMark(sheet, mapping)
  const isKnown = mapping.every(Boolean) || remembered !== null
  const id = await addImport(
    container,
    {
      ...{ producer_id, subject, file_name, mapping, mark_is_sure, kind: sheet.kind },
      status: isKnown && mark_is_sure && isEnough[subject](mapping) ? "checking" : "mapping",
      headings: sheet.headings,
      decimal_mark: found ?? usualMark(locale),
    },
    sheet.rows,
  )
  await container.resolve(Modules.EVENT_BUS).emit({ name: ImportEvents.WORK_WAITS, data: {} })
  return id
}
