import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { readClaimCode } from "@serumpun/domain/claim-codes"
import { dayIn } from "@serumpun/domain/days"
import { lastDayOfCode, meetingTime } from "@serumpun/domain/meetings"
import type { AttendByCode, Attended } from "../../contracts/attendance"
import { readOwnEntries } from "../../readers/attendance"
import { refuse } from "../problems"
import { writeAttendance } from "./write-attendance"

export type AttendByCodeInput = AttendByCode & { producer_id: string }

type Meeting = { id: string; title: string; day: string; programme_id: string; programme: string }
type Standing = { id: string; is_noted: boolean; was_taken_back: boolean }

const attendStep = createStep(
  "attend-by-code",
  async ({ code: typed, producer_id }: AttendByCodeInput, { container }) => {
    const code = readClaimCode(typed) ?? refuse("code", "meeting_code_wrong")
    const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const { rows } = await sql.raw<{ rows: Meeting[] }>(
      `select s.id, s.title, s.day, s.programme_id, p.name as programme
       from programme_meeting s join programme p on p.id = s.programme_id and p.deleted_at is null
       where s.code = ? and s.deleted_at is null`,
      [code],
    )
    const meeting = rows[0] ?? refuse("code", "meeting_code_wrong")
    const { id, title, day, programme_id, programme } = meeting
    const time = meetingTime(day, dayIn(new Date()))
    if (time === "early") refuse("code", "meeting_early", { date: day })
    if (time === "over") refuse("code", "meeting_over", { date: lastDayOfCode(day) })
    const own = await readOwnEntries(container, producer_id)
    const { rows: standings } = await sql.raw<{ rows: Standing[] }>(
      `select e.id, coalesce(bool_or(a.id is not null and a.deleted_at is null), false) as is_noted,
         coalesce(bool_or(a.taken_back_by is not null), false) as was_taken_back
       from enrolment e left join meeting_attendance a on a.meeting_id = ? and a.enrolment_id = e.id
       where e.programme_id = ? and e.business_id = any(?) and e.deleted_at is null
         and e.status in ('enrolled', 'completed') and e.enrolled_on <= ?
       group by e.id`,
      [id, programme_id, own as unknown as string, day],
    )
    if (standings.length === 0) refuse("code", "meeting_not_enrolled", { name: programme })
    const open = standings.filter((one) => !one.is_noted && !one.was_taken_back)
    // What an officer has said stands: whoever was told not to have been there asks at the desk.
    if (open.length === 0 && !standings.some((one) => one.is_noted))
      refuse("code", "meeting_taken_back")
    const enrolment_ids = open.map((one) => one.id)
    await writeAttendance(container, { meeting, enrolment_ids, way: "code", actor_name: null })
    // Whoever left the programme between the two statements is not told that they are noted.
    const { rows: noted } = await sql.raw<{ rows: object[] }>(
      `select id from meeting_attendance
       where meeting_id = ? and enrolment_id = any(?) and deleted_at is null`,
      [id, standings.map((one) => one.id) as unknown as string],
    )
    if (noted.length === 0) refuse("code", "meeting_not_enrolled", { name: programme })
    return new StepResponse<Attended>({ title, programme })
  },
)

/** A participant says by the meeting's code that their business is there; saying so again changes nothing. */
export const attendByCodeWorkflow = createWorkflow(
  "attend-by-code",
  function (input: AttendByCodeInput) {
    return new WorkflowResponse(attendStep(input))
  },
)
