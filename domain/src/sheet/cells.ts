import { cleanText, toLatinDigits } from "../clean-text.js"
import { problem, type Problem } from "../problems.js"

/** Why a cell is not read: nobody evaluates a formula, and a merged cell does not say whose value it is. */
export type CellRefusal = "cell_formula" | "cell_error" | "cell_merged"

/** A cell as a file holds it: days are ISO days, `shown` is what stands there. */
export type ReadCell =
  string | number | boolean | { day: string } | { refused: CellRefusal; shown: string } | null

export type DecimalMark = "." | ","

/** `mb` and `unpacked_mb` count mebibytes; `cell` counts characters. */
export const SHEET_LIMITS = {
  mb: 5,
  unpacked_mb: 80,
  rows: 10_000,
  columns: 100,
  cell: 5_000,
  /** Of all cells together. */
  characters: 20_000_000,
} as const

/** Spreadsheets run what begins so; an apostrophe before it makes it text. */
const FORMULA_START = /^'*\s*[=+\-@\t\r\n＝＋－＠]/
const GUARDED = /^'+\s*[=+\-@\t\r\n＝＋－＠]/

/** What begins like a formula, or like one that has been made harmless, gets an apostrophe. */
export const guardFormula = (text: string): string => (FORMULA_START.test(text) ? `'${text}` : text)

/** The other way round, for a file that comes back. */
export const takeGuardOff = (text: string): string => (GUARDED.test(text) ? text.slice(1) : text)

/** What stands in a cell, as its reader sees it. */
export function shownCell(cell: ReadCell): string {
  if (cell === null) return ""
  if (typeof cell !== "object") return String(cell)
  return "day" in cell ? cell.day : cell.shown
}

export const isEmptyCell = (cell: ReadCell): boolean =>
  cell === null || (typeof cell === "string" && cleanText(cell) === "")

/** "AB" for the 28th column: how spreadsheets name columns. `index` counts from 0. */
export function columnLetters(index: number): string {
  const before = Math.floor(index / 26)
  return (before > 0 ? columnLetters(before - 1) : "") + String.fromCharCode(65 + (index % 26))
}

/** What cannot be read whatever the column holds. */
export function checkCell(field: string, cell: ReadCell): Problem[] {
  return cell !== null && typeof cell === "object" && "refused" in cell
    ? [problem(field, cell.refused, { value: cell.shown.slice(0, 80) })]
    : []
}

/** Longer than any number of a trade with its signs and spaces. */
const MAX_TYPED = 100

const plainNumber = (text: string): string =>
  toLatinDigits(cleanText(text.slice(0, 4 * MAX_TYPED)).normalize("NFKC"))
    .slice(0, MAX_TYPED)
    .replaceAll("٫", ".")
    .replace(/[٬،、]/g, ",")
    .replace(/[\s'’_]/g, "")

/**
 * A number in a file whose decimal mark is known: "1.234,5" with ",", "1,234.5" with ".".
 * @returns null when nothing stands there, NaN when it is no number under that mark
 */
export function readSheetNumber(text: string, mark: DecimalMark): number | null {
  const typed = plainNumber(text)
  if (!typed) return null
  const [whole = "", decimals, ...more] = typed.split(mark)
  const [first = "", ...groups] = whole.replace("-", "").split(mark === "." ? "," : ".")
  const isWhole =
    /^-?[\d.,]+$/.test(whole) &&
    /^\d+$/.test(first) &&
    groups.every((group) => /^\d{3}$/.test(group)) &&
    (groups.length === 0 || first.length <= 3)
  if (!isWhole || more.length > 0 || (decimals !== undefined && !/^\d+$/.test(decimals))) return NaN
  const digits = `${whole.startsWith("-") ? "-" : ""}${first}${groups.join("")}`
  return Number(decimals === undefined ? digits : `${digits}.${decimals}`)
}

/** The mark that the numbers of a file can only be written with; null when each could be either. */
export function findDecimalMark(texts: Iterable<string>): DecimalMark | null {
  const found = { ".": 0, ",": 0 }
  for (const text of texts) {
    const typed = plainNumber(text)
    if (!/^-?[\d.,]+$/.test(typed) || !/[.,]/.test(typed)) continue
    const asPoint = !Number.isNaN(readSheetNumber(typed, "."))
    const asComma = !Number.isNaN(readSheetNumber(typed, ","))
    if (asPoint && !asComma) found["."] += 1
    if (asComma && !asPoint) found[","] += 1
  }
  if (found["."] === found[","]) return null
  return found["."] > found[","] ? "." : ","
}
