/** Files of listings that a producer brings in and takes out: /producer/imports and /producer/listing-sheet. */
import { z } from "@medusajs/framework/zod"
import type { Problem } from "@serumpun/domain/problems"
import { type DecimalMark, SHEET_LIMITS } from "@serumpun/domain/sheet/cells"
import { type ImportStatus, rowOutcomes, rowStates } from "@serumpun/domain/sheet/imports"
import type { RowOutcome, RowState } from "@serumpun/domain/sheet/imports"
import { PageQuery } from "./paging"

/** For each heading of the file the key of a column, or null to leave it out. */
export const MapColumns = z
  .object({
    mapping: z.array(z.string().max(80).nullable()).max(SHEET_LIMITS.columns),
    decimal_mark: z.enum([".", ","]),
  })
  .strict()
export type MapColumns = z.infer<typeof MapColumns>

/** "all" is refused while a row is wrong; "valid" leaves the wrong ones out. */
export const RunImport = z.object({ rows: z.enum(["all", "valid"]) }).strict()
export type RunImport = z.infer<typeof RunImport>

export const RowsQuery = PageQuery.extend({
  outcome: z.enum(rowOutcomes).optional(),
  state: z.enum(rowStates).optional(),
})

/** Rows of the file by what the check found, and of those that the run takes by what has been done. */
export type RowCounts = Record<RowOutcome, number> & { done: Record<RowState, number> }

export type ImportView = {
  id: string
  status: ImportStatus
  file_name: string
  kind: "csv" | "xlsx"
  headings: string[]
  /** The first values below each heading, so that people see what it is. */
  samples: string[][]
  mapping: (string | null)[]
  decimal_mark: DecimalMark
  mark_is_sure: boolean
  rows: number
  counts: RowCounts
  created_at: string
}

/** A problem with what stands in its cell; both null when it is about the row. */
type CellProblem = { problem: Problem; cell: string | null; value: string | null }

export type ImportRowView = {
  number: number
  title: string | null
  listing_id: string | null
  outcome: RowOutcome
  state: RowState
  problems: CellProblem[]
}

/** Cells in the order of the columns of `listingColumns`. */
export type ListingSheet = { columns: string[]; rows: (string | number | null)[][]; count: number }
