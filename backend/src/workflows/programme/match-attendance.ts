import { normalizeNib } from "@serumpun/domain/identifiers"
import type { EnrolmentStatus } from "@serumpun/domain/register"
import { type AttendanceFault, couldAttend } from "@serumpun/domain/meetings"
import { isRounded } from "@serumpun/domain/sheet/business-row"
import { isEmptyCell, type ReadCell, shownCell } from "@serumpun/domain/sheet/cells"
import { nameKey } from "../register-import/name-key"

/** A row of an attendance list: its number in the file, and what it says of whom. */
export type AttendanceRow = { number: number; nib: ReadCell; name: ReadCell }
/** Who is in the programme, in the own territory. */
export type Enrolled = {
  enrolment_id: string
  name_key: string
  nib: string | null
  status: EnrolmentStatus
  enrolled_on: string
}
type Fault = { row: number; value: string; why: AttendanceFault }

const SHOWN = 80
const isRefused = (cell: ReadCell) => cell !== null && typeof cell === "object" && "refused" in cell

/**
 * Whom the rows of a list name: by the NIB where there is one, else by the name, which must be one business's alone. A name
 * counts beside a NIB that nobody in the programme has, or that is none, only where the register knows no NIB of that business.
 */
export function matchAttendance(
  rows: readonly AttendanceRow[],
  enrolled: readonly Enrolled[],
  day: string,
): { enrolment_ids: string[]; faults: Fault[] } {
  const byNib = new Map(enrolled.flatMap((one) => (one.nib ? [[one.nib, one] as const] : [])))
  const byName = Map.groupBy(enrolled, ({ name_key }) => name_key)
  const found = new Set<string>()
  const faults: Fault[] = []
  for (const { number, nib, name } of rows) {
    if (isEmptyCell(nib) && isEmptyCell(name)) continue
    const one = matchRow({ nib, name }, byNib, byName)
    const why = typeof one === "string" ? one : couldAttend(one, day) ? null : "not_in"
    if (why) {
      const value = [name, nib].map((cell) => shownCell(cell).trim()).filter(Boolean)
      faults.push({ row: number, value: value.join(", ").slice(0, SHOWN), why })
    } else if (typeof one !== "string") found.add(one.enrolment_id)
  }
  return { enrolment_ids: [...found], faults }
}

function matchRow(
  { nib, name }: Pick<AttendanceRow, "nib" | "name">,
  byNib: ReadonlyMap<string, Enrolled>,
  byName: ReadonlyMap<string, Enrolled[]>,
): Enrolled | AttendanceFault {
  if (isRefused(nib) || isRefused(name)) return "unreadable"
  if (!isEmptyCell(nib) && isRounded(nib)) return "number_rounded"
  const typed = normalizeNib(shownCell(nib))
  const own = byNib.get(typed)
  if (own) return own
  const named = byName.get(nameKey(shownCell(name))) ?? []
  const able = typed ? named.filter((one) => one.nib === null) : named
  if (able.length > 1) return "several"
  return able[0] ?? "not_found"
}
