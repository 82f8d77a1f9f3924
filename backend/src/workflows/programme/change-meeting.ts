import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { ChangeMeeting } from "../../contracts/attendance"
import { readMeeting } from "../../readers/region/meetings"
import { type Territory, territoryCondition } from "../../readers/territory"
import { inOneTransaction } from "../one-transaction"
import { refuse } from "../problems"
import { checkDay } from "./check-day"
import { checkMeetingDay, readLedProgramme } from "./led-programme"

export type ChangeMeetingInput = ChangeMeeting & {
  programme_id: string
  meeting_id: string
  territory: Territory
}

const changeMeetingStep = createStep(
  "change-programme-meeting",
  async (input: ChangeMeetingInput, { container }) => {
    const { programme_id, meeting_id: id, territory, title, day, place, seen } = input
    const programme = await readLedProgramme(container, territory, programme_id)
    await readMeeting(container, territory, input)
    checkMeetingDay(day, programme)
    await inOneTransaction(container, async ({ sql }) => {
      const { rows } = await sql.raw<{ rows: { updated_at: Date }[] }>(
        "select updated_at from programme_meeting where id = ? and deleted_at is null for update",
        [id],
      )
      if (rows[0]?.updated_at.toISOString() !== seen) refuse("seen", "changed_elsewhere")
      // Of another territory nobody learns a name.
      const own = territoryCondition(territory, { province: "b.province", regency: "b.regency" })
      const { rows: present } = await sql.raw<{ rows: { name: string; enrolled_on: string }[] }>(
        `select case when ${own.sql} then b.name else '…' end as name, e.enrolled_on from meeting_attendance a
         join enrolment e on e.id = a.enrolment_id join business b on b.id = e.business_id
         where a.meeting_id = ? and a.deleted_at is null and e.deleted_at is null`,
        [...own.bindings, id],
      )
      // Nobody was at what has not been held, or before they were in the programme.
      if (present.length > 0) checkDay(day, present)
      await sql.raw(
        "update programme_meeting set title = ?, day = ?, place = ?, updated_at = now() where id = ?",
        [title, day, place, id],
      )
    })
    return new StepResponse({ id })
  },
)

/** Title, day and place of a meeting; its code stays, since its sheet may hang on a wall already. */
export const changeMeetingWorkflow = createWorkflow(
  "change-programme-meeting",
  function (input: ChangeMeetingInput) {
    return new WorkflowResponse(changeMeetingStep(input))
  },
)
