import { guardFormula } from "@serumpun/domain/sheet/cells"

/** A table that leaves the page: the same rows as CSV for programs and as XLSX for people. */

/** A text, a number, a day (ISO) or nothing. */
export type SheetCell = string | number | { day: string } | null
export type Sheet = { columns: string[]; rows: SheetCell[][] }

const BYTE_ORDER_MARK = "\uFEFF"

/**
 * CSV after RFC 4180, in UTF-8 with the mark by which spreadsheets know it. Numbers have a decimal
 * point and days are ISO days in every language, so that programs read them.
 */
export function toCsv({ columns, rows }: Sheet): string {
  const lines = [columns, ...rows].map((row) => row.map(writeCell).join(","))
  return `${BYTE_ORDER_MARK}${lines.join("\r\n")}\r\n`
}

function writeCell(cell: SheetCell): string {
  if (cell === null) return ""
  if (typeof cell === "number") return String(cell)
  if (typeof cell === "object") return cell.day
  const text = guardFormula(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
