import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { BYTE_ORDER_MARK, csvLine, guardedRow } from "@serumpun/domain/sheet/table"
import { type NamedSheet, writeXlsx } from "@serumpun/domain/sheet/xlsx"
import type { SheetKind } from "../contracts/sheet"

const types: Record<SheetKind, string> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}

/** The first sheet is the table; the others explain it, which only an XLSX file can hold. */
export type SentSheet = { name: string; kind: SheetKind; sheets: [NamedSheet, ...NamedSheet[]] }

/**
 * A table as a download, written while its rows are read: memory does not grow with their number. What
 * fails on the way breaks the download off, so that half a file is never taken for a whole one.
 */
export async function sendSheet(
  container: MedusaContainer,
  { name, kind, sheets }: SentSheet,
  res: MedusaResponse,
): Promise<void> {
  res.setHeader("content-type", types[kind])
  res.setHeader("content-disposition", `attachment; filename="${name}.${kind}"`)
  res.setHeader("x-content-type-options", "nosniff")
  res.setHeader("cache-control", "private, no-store")
  const [table, ...others] = sheets
  const pieces =
    kind === "csv"
      ? csvLines(table)
      : writeXlsx([{ ...table, rows: guardedRows(table.rows) }, ...others])
  try {
    await pipeline(Readable.from(pieces, { objectMode: true }), res)
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    // Whoever closes the page while it loads is no fault of ours.
    if ((error as NodeJS.ErrnoException).code === "ERR_STREAM_PREMATURE_CLOSE")
      logger.info(`The download ${name}.${kind} was broken off`)
    else logger.error(`The download ${name}.${kind} failed`, error as Error)
  }
}

async function* csvLines({ columns, rows }: NamedSheet): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(columns)
  for await (const row of rows) yield csvLine(row)
}

async function* guardedRows(rows: NamedSheet["rows"]) {
  for await (const row of rows) yield guardedRow(row)
}
