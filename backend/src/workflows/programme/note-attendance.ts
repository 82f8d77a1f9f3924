import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { couldAttend } from "@serumpun/domain/meetings"
import type { AttendanceNoted, NoteAttendance } from "../../contracts/attendance"
import { readMeeting } from "../../readers/region/meetings"
import { readStandings } from "../../readers/region/standing"
import type { Territory } from "../../readers/territory"
import { type Actor, readActorName } from "../actor"
import { refuse } from "../problems"
import { leftOut } from "./left-out"
import { writeAttendance } from "./write-attendance"

export type NoteAttendanceInput = NoteAttendance & {
  programme_id: string
  meeting_id: string
  territory: Territory
  actor: Actor
}

const noteAttendanceStep = createStep(
  "note-attendance",
  async (input: NoteAttendanceInput, { container }) => {
    const { programme_id, territory, business_ids, present, actor } = input
    const meeting = await readMeeting(container, territory, input)
    const standings = await readStandings(container, territory, programme_id, business_ids)
    const actor_name = await readActorName(container, actor)
    if (!present) {
      const { rows } = await container
        .resolve(ContainerRegistrationKeys.PG_CONNECTION)
        .raw<{ rows: object[] }>(
          `update meeting_attendance set deleted_at = now(), updated_at = now(), taken_back_by = ?
           where meeting_id = ? and enrolment_id = any(?) and deleted_at is null returning id`,
          [
            ...[actor_name, meeting.id],
            standings.map(({ enrolment_id }) => enrolment_id) as unknown as string,
          ],
        )
      return new StepResponse<AttendanceNoted>({ changed: rows.length, left_out: [] })
    }
    if (meeting.time === "early") refuse("day", "date_in_future")
    const there = standings.filter((one) => couldAttend(one, meeting.day))
    const enrolment_ids = there.map(({ enrolment_id }) => enrolment_id)
    const changed = await writeAttendance(container, {
      ...{ meeting, enrolment_ids, way: "desk", actor_name },
    })
    const rest = standings.filter((one) => !there.includes(one))
    return new StepResponse<AttendanceNoted>({
      changed: changed.length,
      left_out: leftOut(rest.map((one) => ({ ...one, reason: "not_enrolled" }))),
    })
  },
)

/** Who was at a meeting, as an officer ticks it; what was ticked by mistake is taken back and stays with who did so. */
export const noteAttendanceWorkflow = createWorkflow(
  "note-attendance",
  function (input: NoteAttendanceInput) {
    return new WorkflowResponse(noteAttendanceStep(input))
  },
)
