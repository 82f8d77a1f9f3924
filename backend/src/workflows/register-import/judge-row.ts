import { dayIn } from "@serumpun/domain/days"
import { isProvince, provinces } from "@serumpun/domain/places"
import { problem, type Problem } from "@serumpun/domain/problems"
import { businessColumn } from "@serumpun/domain/sheet/business-columns"
import { type BusinessEntry, readBusinessRow } from "@serumpun/domain/sheet/business-row"
import { checkPlace } from "../../places/check-place"
import { allRegencies, regenciesOf } from "../../places/areas"
import { matchArea } from "../../places/match-area"
import { liesIn } from "../../readers/territory"
import { cellsOf } from "../listing-import/judge-row"
import type { ImportJobRow, ImportRowRow } from "../listing-import/import-store"
import { isSame, type KnownEntries, type KnownEntry, npwpKey, placedName } from "./known-entries"
import { businessWords } from "./known-words"

export type JudgedBusiness = {
  row: ImportRowRow
  outcome: "new" | "wrong"
  problems: Problem[]
  entry: BusinessEntry
}

/** What a row would enter, with its place in the names of the list; nothing is written. */
export async function judgeBusinessRow(
  job: Pick<ImportJobRow, "mapping" | "decimal_mark">,
  row: ImportRowRow,
  known: KnownEntries,
): Promise<JudgedBusiness> {
  const { entry: read, problems: ofCells } = readBusinessRow(cellsOf(row.cells, job.mapping), {
    ...{ mark: job.decimal_mark, words: businessWords, today: dayIn(new Date()) },
  })
  const placed = await placeOf(read, known)
  const entry = { ...read, ...placed.place }
  const foreign = isOwn(entry, known) ? [] : [problem("regency", "outside_territory")]
  // Of other territories nobody learns whether a number is known there.
  const twice = foreign.length > 0 ? [] : checkTwice(entry, row.number, known)
  const problems = firstOfEach([...ofCells, ...placed.problems, ...foreign, ...twice])
  return { row, entry, problems, outcome: problems.length > 0 ? "wrong" : "new" }
}

/** Where the file says no province, it is the institution's only one, else the one that has such a regency. */
async function placeOf(
  { province, regency, district, village }: BusinessEntry,
  known: KnownEntries,
) {
  const named = province ?? (await provinceOf(regency, known))
  const place = { province: named ?? "", regency: regency ?? "", district, village }
  if (!regency) return { place: {}, problems: [problem("regency", "required")] }
  if (!isProvince(named)) {
    const isKnown = matchArea(await allRegencies(), regency)
    return { place: {}, problems: [problem("province", isKnown ? "required" : "place_choose")] }
  }
  return checkPlace(place)
}

/** The only province that there can be: of the institution, or of all with such a regency. */
async function provinceOf(regency: string | null, { province, areas }: KnownEntries) {
  if (province || !regency) return province
  const possible = areas?.map((area) => area.province) ?? Object.keys(provinces)
  const having: string[] = []
  for (const one of new Set(possible))
    if (matchArea(await regenciesOf(one), regency)) having.push(one)
  return having.length === 1 ? (having[0] ?? null) : null
}

/** Whether a place is one of those whose agency brings the file in. */
const isOwn = (
  { province, regency }: Pick<BusinessEntry, "province" | "regency">,
  { areas }: KnownEntries,
) => liesIn(areas ? { institution: null, areas } : "all", { province: province ?? "", regency })

/** By NIB, by NPWP, or by name and village: in this file before, or in the register. */
function checkTwice(entry: BusinessEntry, number: number, known: KnownEntries): Problem[] {
  const byNumber = (["nib", "npwp"] as const).flatMap((key) => {
    const value = key === "npwp" ? npwpKey(entry.npwp) : entry.nib
    if (!value) return []
    if ((known.first[key].get(value) ?? number) < number) return [problem(key, "repeated")]
    const found = known[key].get(value)
    return found ? [isKnown(key, found, known)] : []
  })
  if (byNumber.length > 0 || !entry.name || !entry.regency) return byNumber
  const same = (known.named.get(placedName(entry)) ?? []).find((other) => isSame(entry, other))
  if (!same) return []
  if (same.number === null) return [isKnown("name", same, known)]
  return same.number < number ? [problem("name", "repeated")] : []
}

/** Names an entry of the own territory; of another's only says that there is one. */
function isKnown(field: string, found: KnownEntry, known: KnownEntries) {
  return isOwn(found, known)
    ? problem(field, "business_known", { name: found.name })
    : problem(field, "nib_taken")
}

function firstOfEach(problems: Problem[]): Problem[] {
  const byField = new Map<string, Problem>()
  for (const found of problems) {
    const field = businessColumn(found.field) ? found.field : "row"
    if (!byField.has(field)) byField.set(field, { ...found, field })
  }
  return [...byField.values()]
}
