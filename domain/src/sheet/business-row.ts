import { cleanCode, cleanText } from "../clean-text.js"
import { isDay, readDay, yearOf } from "../days.js"
import { checkNib, isNpwp, normalizeNib, normalizeNpwp } from "../identifiers.js"
import { problem, type Problem } from "../problems.js"
import { checkText } from "../text-rules.js"
import { type BusinessColumn, businessColumns, type BusinessField } from "./business-columns.js"
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

export type BusinessEntry = Record<Exclude<BusinessField, "owner_birth_year">, string | null> & {
  owner_birth_year: number | null
}

/** Words of choices as people write them, by their plain form and field. */
export type BusinessWords = Partial<Record<string, ReadonlyMap<string, string>>>

/** Excel keeps fifteen digits of a number and shows 1,203E+12: what is lost can only be typed again as text. */
const SHOWN_ROUNDED = /^\d(?:[.,]\d+)?e\+?\d+$/i
const KEPT_DIGITS = 1e15
export function isRounded(cell: ReadCell): boolean {
  if (typeof cell === "number") return cell >= KEPT_DIGITS || !Number.isInteger(cell)
  return typeof cell === "string" && SHOWN_ROUNDED.test(cleanText(cell).replaceAll(" ", ""))
}

const numbers: Partial<Record<BusinessField, (typed: string) => string>> = {
  nib: normalizeNib,
  npwp: normalizeNpwp,
  contact_phone: cleanCode,
}

const textOf = (cell: ReadCell): string => cleanText(takeGuardOff(shownCell(cell)))

/** A field of one business as a sheet's cell says it, in its stored form. */
export const storedEntry = (key: BusinessField, cell: ReadCell): string =>
  (numbers[key] ?? cleanText)(textOf(cell))

type Read = { value: string | number | null; problems: Problem[] }
const wrong = (...problems: Problem[]): Read => ({ value: null, problems })
const right = (value: string | number): Read => ({ value, problems: [] })

/**
 * A business as a row of an agency's list describes it; what is missing is null.
 * @returns `problems` have the key of their column as field
 */
export function readBusinessRow(
  cells: ReadonlyMap<string, ReadCell>,
  reading: { mark: DecimalMark; words: BusinessWords; today: string },
): { entry: BusinessEntry; problems: Problem[] } {
  const read = businessColumns.map((column) => {
    const cell = cells.get(column.key) ?? null
    return { column, ...readField(column, cell, reading) }
  })
  const entry = Object.fromEntries(read.map(({ column, value }) => [column.key, value]))
  return { entry: entry as BusinessEntry, problems: read.flatMap(({ problems }) => problems) }
}

function readField(
  column: BusinessColumn,
  cell: ReadCell,
  reading: { mark: DecimalMark; words: BusinessWords; today: string },
): Read {
  const { key, kind, max = 120 } = column
  const refused = checkCell(key, cell)
  if (refused.length > 0) return wrong(...refused)
  if (isEmptyCell(cell)) return wrong(...(key === "name" ? [problem(key, "required")] : []))
  if (kind === "whole") return readYear(key, cell, reading)
  if (numbers[key] && isRounded(cell)) return wrong(problem(key, "number_rounded"))
  const typed = storedEntry(key, cell)
  if (kind === "choice") {
    const known =
      column.choices?.find((one) => one.toLowerCase() === typed.toLowerCase()) ??
      reading.words[key]?.get(plainHeading(typed))
    return known ? right(known) : wrong(problem(key, "invalid_choice"))
  }
  if (kind === "day") {
    const day = readDay(typed)
    return isDay(day) && day <= reading.today ? right(day) : wrong(problem(key, "invalid_date"))
  }
  const found = checkNumber(key, typed) ?? checkText(key, typed, { max })
  return found.length > 0 ? wrong(...found) : right(typed)
}

function checkNumber(key: BusinessField, typed: string): Problem[] | null {
  if (key === "nib") return checkNib(key, typed)
  if (key === "npwp") return isNpwp(typed) ? [] : [problem(key, "npwp_format")]
  return null
}

/** Of somebody between 10 and 100 years old. */
function readYear(
  key: BusinessField,
  cell: ReadCell,
  { mark, today }: { mark: DecimalMark; today: string },
): Read {
  const number = typeof cell === "number" ? cell : readSheetNumber(textOf(cell), mark)
  if (number === null || !Number.isInteger(number)) return wrong(problem(key, "not_a_number"))
  const year = yearOf(today)
  const range = { min: year - 100, max: year - 10 }
  if (number < range.min || number > range.max) return wrong(problem(key, "out_of_range", range))
  return right(number)
}
