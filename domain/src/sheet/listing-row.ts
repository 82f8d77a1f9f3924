import { cleanText } from "../clean-text.js"
import type { ListingContent } from "../listing-content.js"
import { problem, type Problem } from "../problems.js"
import {
  checkCell,
  type DecimalMark,
  isEmptyCell,
  type ReadCell,
  readSheetNumber,
  shownCell,
  takeGuardOff,
} from "./cells.js"
import { plainHeading } from "./headings.js"
import { listingColumns, type SheetColumn } from "./listing-columns.js"
import { composeContent, partOf, readRowsCell, writeRowsCell } from "./listing-parts.js"

/** Words of choices as people write them, by their plain form: "anyamanrotan" → "craft/rattan". */
export type ChoiceWords = Partial<
  Record<NonNullable<SheetColumn["words"]>, ReadonlyMap<string, string>>
>

export type RowReading = {
  mark: DecimalMark
  words: ChoiceWords
  /** What the listing holds now; an empty content for a new one. */
  base: ListingContent
  is_new: boolean
}

export type ReadRow = { content: ListingContent; problems: Problem[] }

/** The values of a row by their column's key; a column that the file does not have is left out. */
export type RowCells = ReadonlyMap<string, ReadCell>

/**
 * A row of a sheet on top of what the listing holds: columns that are not in the file stay as they are,
 * and so does a cell that says what an export would write, so that nothing is lost which a cell cannot
 * hold (a seventh price, a text in another language).
 * @returns `problems` have the key of their column as field; what could not be read is left as it was
 */
export function readListingRow(cells: RowCells, reading: RowReading): ReadRow {
  const problems: Problem[] = []
  const values = new Map<string, unknown>()
  for (const column of listingColumns) {
    const cell = cells.get(column.key)
    if (cell === undefined) {
      if (reading.is_new && isNeeded(column)) problems.push(problem(column.key, "required"))
      continue
    }
    const found = checkCell(column.key, cell)
    if (found.length > 0) problems.push(...found)
    else readCell(column, cell, reading, { values, problems })
  }
  return { content: composeContent(reading.base, values), problems }
}

/** Without a word of the producer's, a new listing would get the first choice of a list. */
const isNeeded = (column: SheetColumn) => column.kind === "choice" && column.empty === undefined

type Found = { values: Map<string, unknown>; problems: Problem[] }

function readCell(
  column: SheetColumn,
  cell: ReadCell,
  { mark, words, base, is_new }: RowReading,
  { values, problems }: Found,
): void {
  const { key, kind } = column
  if (cell === null || isEmptyCell(cell)) {
    if (isNeeded(column)) {
      if (is_new) problems.push(problem(key, "required"))
    } else values.set(key, kind === "rows" || kind === "choices" ? [] : (column.empty ?? null))
    return
  }
  if (kind === "rows" || kind === "choices") {
    if (sameText(shownCell(cell), String(writeListingCell(column, base) ?? ""))) return
    const read = readRowsCell(column, textOf(cell), words)
    if (read.problems.length > 0) problems.push(...read.problems)
    else values.set(key, read.value)
    return
  }
  const value = readValue(column, cell, mark, words)
  if (value instanceof Refusal) problems.push(value.problem)
  else values.set(key, value)
}

/** Told apart from whatever a cell may hold. */
class Refusal {
  readonly problem: Problem
  constructor(problem: Problem) {
    this.problem = problem
  }
}

function readValue(
  column: SheetColumn,
  cell: Exclude<ReadCell, null>,
  mark: DecimalMark,
  words: ChoiceWords,
): unknown {
  const { key, kind } = column
  const value = shownCell(cell).slice(0, 80)
  if (kind === "text") return key === "hs_code" ? hsText(textOf(cell)) : textOf(cell)
  if (kind === "number" || kind === "whole") {
    if (typeof cell === "object") return new Refusal(problem(key, "cell_date", { value }))
    const number = typeof cell === "string" ? readSheetNumber(cell, mark) : Number(cell)
    if (number === null || !Number.isFinite(number) || typeof cell === "boolean")
      return new Refusal(problem(key, "not_a_number"))
    return kind === "whole" && !Number.isInteger(number)
      ? new Refusal(problem(key, "too_many_decimals", { max: 0 }))
      : number
  }
  if (kind === "yes_no") return readYesNo(cell) ?? new Refusal(problem(key, "not_understood"))
  const typed = textOf(cell)
  const plain = plainHeading(typed)
  return (
    column.choices?.find((choice) => choice.toLowerCase() === typed.toLowerCase()) ??
    (column.words ? words[column.words]?.get(plain) : undefined) ??
    new Refusal(problem(key, "invalid_choice"))
  )
}

const textOf = (cell: ReadCell): string => cleanText(takeGuardOff(shownCell(cell)))

/** A spreadsheet takes the first zero off "090111"; HS codes have an even number of digits. */
const hsText = (text: string): string =>
  /^\d+$/.test(text) && text.length % 2 === 1 ? `0${text}` : text

const yes = ["yes", "y", "ya", "iya", "true", "benar", "1", "x", "ja", "はい", "نعم", "✓", "✔"]
const no = ["no", "n", "tidak", "tdk", "bukan", "false", "salah", "0", "nein", "いいえ", "لا", "-"]

function readYesNo(cell: Exclude<ReadCell, null>): boolean | undefined {
  if (typeof cell === "boolean") return cell
  const typed = textOf(cell).toLowerCase()
  if (yes.includes(typed)) return true
  return no.includes(typed) ? false : undefined
}

const sameText = (one: string, other: string) =>
  textOf(one).replace(/\s+/g, " ") === textOf(other).replace(/\s+/g, " ")

/** What an export writes into one cell; what is not filled in is an empty cell. */
export function writeListingCell(
  column: SheetColumn,
  content: ListingContent,
): string | number | null {
  if (column.kind === "rows" || column.kind === "choices") return writeRowsCell(column, content)
  const value = partOf(content, column.key)
  if (column.kind === "yes_no") return value === true ? "yes" : "no"
  if (value === column.empty && column.kind !== "choice") return null
  return typeof value === "string" || typeof value === "number" ? value : null
}
