import { guardFormula } from "./cells.js"

/** A table that leaves the page: the same rows as CSV for programs and as XLSX for people. */

/** A text, a number, a day (ISO) or nothing. */
export type SheetCell = string | number | { day: string } | null
export type Sheet = { columns: string[]; rows: SheetCell[][] }

/** Told by it that a CSV file is UTF-8, spreadsheets show every letter as it is. */
export const BYTE_ORDER_MARK = "\uFEFF"

/**
 * CSV after RFC 4180, in UTF-8 with the mark by which spreadsheets know it. Numbers have a decimal
 * point and days are ISO days in every language, so that programs read them.
 */
export function toCsv({ columns, rows }: Sheet): string {
  return BYTE_ORDER_MARK + [columns, ...rows].map(csvLine).join("")
}

/** One line with its end; what a spreadsheet would calculate becomes text. */
export const csvLine = (cells: readonly SheetCell[]): string =>
  `${cells.map(writeCell).join(",")}\r\n`

function writeCell(cell: SheetCell): string {
  if (cell === null) return ""
  if (typeof cell === "number") return String(cell)
  if (typeof cell === "object") return cell.day
  const text = guardFormula(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** An XLSX file keeps the apostrophe that a CSV file gets, since people save one as the other. */
export const guardedRow = (cells: readonly SheetCell[]): SheetCell[] =>
  cells.map((cell) => (typeof cell === "string" ? guardFormula(cell) : cell))
