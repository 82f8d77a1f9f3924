import { cleanCode, cleanText } from "../clean-text.js"
import { normalizeEmail } from "../email.js"
import { normalizeNib, normalizeNpwp } from "../identifiers.js"
import { localized } from "../locales.js"
import { type ProducerProfileInput } from "../producer-rules.js"
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
import { type ProducerColumn, producerColumns } from "./producer-columns.js"

/** Words of choices as people write them, by their plain form and field. */
export type ProducerWords = Partial<Record<string, ReadonlyMap<string, string>>>
type Reading = { mark: DecimalMark; words: ProducerWords }

const nothing = (): ProducerProfileInput => ({
  ...{ name: "", legal_form: "", nib: "", npwp: null, province: "", regency: "" },
  ...{ district: null, village: null, place: "", latitude: null, longitude: null },
  ...{ founded_year: null, people_count: null, women_percent: null },
  ...{ contact_name: "", contact_email: "", contact_phone: "" },
  ...{ headline: localized(), story: localized() },
})

const textOf = (cell: ReadCell): string => cleanText(takeGuardOff(shownCell(cell)))

/** Numbers of documents and addresses in the one form they are stored in. */
const stored: Partial<Record<string, (typed: string) => string>> = {
  nib: normalizeNib,
  npwp: normalizeNpwp,
  contact_email: normalizeEmail,
  contact_phone: cleanCode,
}

/** A field of one business as a sheet's cell says it, in its stored form. */
export const storedText = (key: string, cell: ReadCell): string =>
  (stored[key] ?? cleanText)(textOf(cell))

/**
 * A business as a row of a sheet describes it; what is missing is empty.
 * @returns `problems` have the key of their column as field
 */
export function readProducerRow(
  cells: ReadonlyMap<string, ReadCell>,
  reading: Reading,
): { profile: ProducerProfileInput; problems: Problem[] } {
  const profile = nothing()
  const problems: Problem[] = []
  for (const column of producerColumns) {
    const cell = cells.get(column.key) ?? null
    const found = checkCell(column.key, cell)
    if (isEmptyCell(cell)) {
      if (column.is_needed) problems.push(problem(column.key, "required"))
    } else if (found.length > 0) problems.push(...found)
    else problems.push(...write(profile, column, cell, reading))
  }
  return { profile, problems }
}

function write(
  profile: ProducerProfileInput,
  { key, field, kind, language, choices = [] }: ProducerColumn,
  cell: ReadCell,
  { mark, words }: Reading,
): Problem[] {
  if (kind === "whole") {
    const number = typeof cell === "number" ? cell : readSheetNumber(textOf(cell), mark)
    if (number === null || !Number.isFinite(number)) return [problem(key, "not_a_number")]
    if (!Number.isInteger(number)) return [problem(key, "too_many_decimals", { max: 0 })]
    Object.assign(profile, { [field]: number })
    return []
  }
  const typed = storedText(key, cell)
  if (kind === "choice") {
    const code = choices.find((choice) => choice.toLowerCase() === typed.toLowerCase())
    const known = code ?? words[field]?.get(plainHeading(typed))
    if (!known) return [problem(key, "invalid_choice")]
    Object.assign(profile, { [field]: known })
    return []
  }
  if (language && (field === "headline" || field === "story"))
    profile[field] = { ...profile[field], [language]: typed }
  else Object.assign(profile, { [field]: typed })
  return []
}

/** What an export writes into one cell; what is not filled in is an empty cell. */
export function writeProducerCell(
  { field, language }: ProducerColumn,
  profile: ProducerProfileInput,
): string | number | null {
  const value = profile[field]
  const text = typeof value === "object" && value !== null ? value[language ?? "id"] : value
  return text === "" ? null : text
}
