import type { ReadCell } from "@serumpun/domain/sheet/cells"

/** One row below the headings; `number` is the row's number in the file, from 1. */
export type SheetRow = { number: number; cells: ReadCell[] }

/** A table as a file holds it: its first row that is not empty, or the one that `findHeadings` chose, names the columns. */
export type ReadSheet = { kind: "csv" | "xlsx"; headings: string[]; rows: SheetRow[] }
