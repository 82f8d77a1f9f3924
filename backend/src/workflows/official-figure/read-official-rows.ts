import { dayIn, isDay, yearOf } from "@serumpun/domain/days"
import {
  isOfficialSector,
  isOfficialValue,
  officialColumns,
  type OfficialColumn,
  officialKinds,
  officialUnits,
} from "@serumpun/domain/official-figures"
import { isProvince } from "@serumpun/domain/places"
import { problem, type Problem, type ProblemCode } from "@serumpun/domain/problems"
import {
  checkCell,
  columnLetters,
  readSheetNumber,
  shownCell,
  type ReadCell,
} from "@serumpun/domain/sheet/cells"
import { plainHeading } from "@serumpun/domain/sheet/headings"
import { checkPlace } from "../../places/check-place"
import { findHeadings } from "../../sheets/find-headings"
import type { ReadSheet } from "../../sheets/sheet"
import { ProblemsError, refuse, throwProblems } from "../problems"

type OneOf<T extends readonly string[]> = T[number]
export type OfficialRow = {
  key: string
  kind: OneOf<typeof officialKinds>
  province: string
  regency: string | null
  year: number
  sector: string
  value: number
  unit: OneOf<typeof officialUnits>
  source: string
  source_date: string
}

const SOURCE_MAX = 300
const FIRST_YEAR = 1950
const knownHeadings = new Map(officialColumns.map((column) => [plainHeading(column), column]))

/**
 * The rows of a file of official figures. Numbers have a decimal point. Nothing is read when anything is wrong.
 * @throws ProblemsError with each fault at its cell ("E4")
 */
export async function readOfficialRows(read: ReadSheet): Promise<OfficialRow[]> {
  const sheet = findHeadings(read, knownHeadings)
  const at = new Map<OfficialColumn, number>()
  for (const column of officialColumns) {
    const index = sheet.headings.findIndex((heading) => heading.trim().toLowerCase() === column)
    if (index < 0) refuse("file", "official_column", { name: column })
    at.set(column, index)
  }
  const judged = await Promise.all(
    sheet.rows.map(async ({ number, cells }) => {
      const cellOf = (column: OfficialColumn): ReadCell => cells[at.get(column) ?? -1] ?? null
      const nameOf = (column: string) =>
        `${columnLetters(at.get(column as OfficialColumn) ?? 0)}${number}`
      const unread = officialColumns.flatMap((column) => checkCell(nameOf(column), cellOf(column)))
      const typed = (column: OfficialColumn) => shownCell(cellOf(column)).trim()
      const { row, problems } =
        unread.length > 0 ? { row: null, problems: [] } : await readRow(typed)
      const named = problems.map((one) => ({ ...one, field: nameOf(one.field) }))
      return { row, sector: nameOf("sector"), problems: [...unread, ...named] }
    }),
  )
  const seen = new Set<string>()
  const repeated = judged.flatMap(({ row, sector }) => {
    if (!row) return []
    const isKnown = seen.has(row.key)
    seen.add(row.key)
    return isKnown ? [problem(sector, "repeated")] : []
  })
  throwProblems([...judged.flatMap(({ problems }) => problems), ...repeated])
  const rows = judged.flatMap(({ row }) => row ?? [])
  if (rows.length === 0) throw new ProblemsError([problem("file", "sheet_empty")])
  return rows
}

type Typed = (column: OfficialColumn) => string

async function readRow(typed: Typed): Promise<{ row: OfficialRow | null; problems: Problem[] }> {
  const problems: Problem[] = []
  const wrong = (column: OfficialColumn, code: ProblemCode, params?: Problem["params"]) =>
    problems.push(problem(column, code, params))
  const kind = officialKinds.find((one) => one === typed("kind"))
  const unit = officialUnits.find((one) => one === typed("unit"))
  if (!kind) wrong("kind", "invalid_choice")
  if (!unit) wrong("unit", "invalid_choice")
  const [province, sector, source] = [typed("province"), typed("sector"), typed("source")]
  if (!isProvince(province)) wrong("province", "invalid_choice")
  const asked = { province, regency: typed("regency"), district: null, village: null }
  const { place, problems: places } = await checkPlace(asked)
  if (asked.regency) problems.push(...places)
  const year = Number(typed("year"))
  const limits = { min: FIRST_YEAR, max: yearOf(new Date().toISOString()) }
  if (!/^\d{4}$/.test(typed("year")) || year < limits.min || year > limits.max)
    wrong("year", "out_of_range", limits)
  if (kind && !isOfficialSector(kind, sector)) wrong("sector", "invalid_choice")
  // An empty cell is no figure: who has none leaves the row out.
  const value = readSheetNumber(typed("value"), ".")
  if (value === null) wrong("value", "required")
  // "1.500" is a thousand and a half to one reader, and one and a half to another.
  else if (Number.isNaN(value) || /^\d{1,3}\.\d{3}$/.test(typed("value").trim()))
    wrong("value", "not_a_number")
  else if (unit && !isOfficialValue(value, unit))
    wrong("value", "out_of_range", {
      min: 0,
      max: unit === "percent" ? 100 : Number.MAX_SAFE_INTEGER,
    })
  if (!source) wrong("source", "required")
  if (source.length > SOURCE_MAX)
    wrong("source", "too_long", { max: SOURCE_MAX, length: source.length })
  const source_date = typed("source_date")
  if (!isDay(source_date)) wrong("source_date", "invalid_date")
  else if (source_date > dayIn(new Date())) wrong("source_date", "date_in_future")
  if (problems.length > 0 || !kind || !unit || value === null) return { row: null, problems }
  const regency = place.regency || null
  const key = [kind, province, regency ?? "", year, sector, unit].join("|")
  return {
    row: { ...{ key, kind, province, regency, year, sector, value, unit }, source, source_date },
    problems,
  }
}
