import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { matchHeadings } from "@serumpun/domain/sheet/headings"
import type { AttendanceRead } from "../../contracts/attendance"
import { narrowed } from "../../readers/region/register"
import { readMeeting } from "../../readers/region/meetings"
import type { Territory } from "../../readers/territory"
import { findHeadings } from "../../sheets/find-headings"
import type { ReadSheet } from "../../sheets/sheet"
import { type Actor, readActorName } from "../actor"
import { refuse } from "../problems"
import { knownBusinessHeadings } from "../register-import/known-words"
import { type AttendanceRow, type Enrolled, matchAttendance } from "./match-attendance"
import { writeAttendance } from "./write-attendance"

export type ReadAttendanceInput = {
  programme_id: string
  meeting_id: string
  rows: AttendanceRow[]
  /** Whether the right rows are written although others are wrong. */
  only_valid: boolean
  territory: Territory
  actor: Actor
}

/** @throws ProblemsError at `file` for a table with neither a column of NIBs nor one of names, or without rows */
export function attendanceRows(read: ReadSheet): AttendanceRow[] {
  const sheet = findHeadings(read, knownBusinessHeadings)
  const columns = matchHeadings(sheet.headings, knownBusinessHeadings)
  const [nib, name] = [columns.indexOf("nib"), columns.indexOf("name")]
  if (nib < 0 && name < 0) refuse("file", "attendance_column")
  if (sheet.rows.length === 0) refuse("file", "sheet_empty")
  return sheet.rows.map(({ number, cells }) => ({
    ...{ number, nib: cells[nib] ?? null, name: cells[name] ?? null },
  }))
}

async function readEnrolled(
  container: MedusaContainer,
  territory: Territory,
  programme_id: string,
): Promise<Enrolled[]> {
  const where = narrowed(territory, {})
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: Enrolled[] }>(
      `select e.id as enrolment_id, b.name_key, b.nib, e.status, e.enrolled_on
       from enrolment e join business b on b.id = e.business_id
       where e.programme_id = ? and e.deleted_at is null and ${where.sql} order by e.id`,
      [programme_id, ...where.bindings],
    )
  return rows
}

const readAttendanceStep = createStep(
  "read-attendance-file",
  async (input: ReadAttendanceInput, { container }) => {
    const { programme_id, territory, only_valid, actor } = input
    const meeting = await readMeeting(container, territory, input)
    if (meeting.time === "early") refuse("day", "date_in_future")
    const enrolled = await readEnrolled(container, territory, programme_id)
    const { enrolment_ids, faults } = matchAttendance(input.rows, enrolled, meeting.day)
    const written = faults.length === 0 || (only_valid && enrolment_ids.length > 0)
    const actor_name = await readActorName(container, actor)
    const changed = written
      ? await writeAttendance(container, {
          ...{ meeting, enrolment_ids, way: "file", actor_name },
        })
      : []
    return new StepResponse<AttendanceRead>({
      ...{ written, valid: enrolment_ids.length, changed: changed.length, faults },
    })
  },
)

/** An attendance list that was kept on paper or elsewhere. With a wrong row nothing is written until the officer says so. */
export const readAttendanceWorkflow = createWorkflow(
  "read-attendance-file",
  function (input: ReadAttendanceInput) {
    return new WorkflowResponse(readAttendanceStep(input))
  },
)
