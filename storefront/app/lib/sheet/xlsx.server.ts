import writeExcelFile from "write-excel-file/node"
import type { Sheet, SheetCell } from "./sheet.ts"

export type NamedSheet = Sheet & { name: string }

/** An XLSX file with one sheet: numbers are numbers and days are dates, texts are never formulas. */
export function toXlsx(sheet: Sheet): Promise<Buffer> {
  return toWorkbook([{ name: "Sheet1", ...sheet }])
}

/** The same with several sheets. */
export function toWorkbook(sheets: NamedSheet[]): Promise<Buffer> {
  return writeExcelFile(
    sheets.map(({ name, columns, rows }) => ({
      data: [
        columns.map((value) => ({ value, fontWeight: "bold" as const })),
        ...rows.map((row) => row.map(toCell)),
      ],
      sheet: name,
      columns: columns.map((label) => ({ width: Math.max(12, label.length + 2) })),
      stickyRowsCount: 1,
    })),
  ).toBuffer()
}

function toCell(cell: SheetCell) {
  if (cell === null) return null
  if (typeof cell === "string") return { value: cell, type: String }
  if (typeof cell === "number") return { value: cell, type: Number }
  return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: "yyyy-mm-dd" }
}
