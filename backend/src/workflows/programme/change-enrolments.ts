import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { dayIn } from "@serumpun/domain/days"
import { enrolmentMoves } from "@serumpun/domain/register"
import type { ChangeEnrolments } from "../../contracts/programme"
import { readProgramme } from "../../readers/region/programmes"
import { readStandings } from "../../readers/region/standing"
import type { Territory } from "../../readers/territory"
import { type Actor, readActorName } from "../actor"
import { refuse } from "../problems"
import { checkDay } from "./check-day"
import { leftOut } from "./left-out"

export type ChangeEnrolmentsInput = ChangeEnrolments & {
  programme_id: string
  territory: Territory
  actor: Actor
}

const changeStep = createStep(
  "change-enrolments",
  async (input: ChangeEnrolmentsInput, { container }) => {
    const { programme_id, territory, business_ids, status, reason, actor } = input
    const day = input.day ?? dayIn(new Date())
    const { ends_on } = await readProgramme(container, territory, programme_id)
    if (status === "dropped" && !reason) refuse("reason", "required")
    const standings = await readStandings(container, territory, programme_id, business_ids)
    const movable = standings.filter((one) => enrolmentMoves[one.status].includes(status))
    checkDay(day, movable)
    if (status === "enrolled" && movable.length > 0 && ends_on && day > ends_on)
      refuse("day", "programme_ended", { date: ends_on })
    const name = await readActorName(container, actor)
    // Whoever has been moved by somebody else meanwhile stays there.
    const before = JSON.stringify(movable.map(({ enrolment_id: id, status: was }) => ({ id, was })))
    const { rows } = await container
      .resolve(ContainerRegistrationKeys.PG_CONNECTION)
      .raw<{ rows: { enrolment_id: string }[] }>(
        `with locked as (
           select e.id, r.was, ?::text as wanted, ?::text as day
           from enrolment e join jsonb_to_recordset(?::jsonb) as r(id text, was text) on r.id = e.id
           where e.deleted_at is null order by e.id for update of e
         ), moved as (
           update enrolment as e set status = ?, reason = ?, updated_at = now(),
             enrolled_on = case when o.wanted = 'enrolled' and (e.status = 'waiting' or (
               select bool_or(c.status = 'waiting') and bool_and(c.status in ('waiting', 'dropped'))
               from enrolment_change c where c.enrolment_id = e.id
             )) then o.day else e.enrolled_on end
           from locked o where e.id = o.id and e.status = o.was returning e.id
         ), changed as (
           insert into enrolment_change (id, enrolment_id, status, day, reason, actor_name)
           select 'enrch_' || md5(id || gen_random_uuid()), id, ?, ?, ?, ? from moved
         ) select id as enrolment_id from moved`,
        [
          ...[status, day, before, status, (status === "dropped" ? reason : null) as string],
          ...[status, day, reason as string, name],
        ],
      )
    const moved = new Set(rows.map(({ enrolment_id }) => enrolment_id))
    const rest = standings.filter(({ enrolment_id }) => !moved.has(enrolment_id))
    return new StepResponse({
      changed: rows.length,
      left_out: leftOut(rest.map((one) => ({ ...one, reason: "other_status" }))),
    })
  },
)

/** Who waited is taken in, who has finished has completed it, who left says why; each change is kept. */
export const changeEnrolmentsWorkflow = createWorkflow(
  "change-enrolments",
  function (input: ChangeEnrolmentsInput) {
    return new WorkflowResponse(changeStep(input))
  },
)
