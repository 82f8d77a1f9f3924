import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { NoteStep } from "../../contracts/programme"
import { readProgramme } from "../../readers/region/programmes"
import { readStandings, type Standing } from "../../readers/region/standing"
import type { Territory } from "../../readers/territory"
import { type Actor, readActorName } from "../actor"
import { refuse } from "../problems"
import { checkDay } from "./check-day"
import { leftOut } from "./left-out"

export type NoteStepInput = NoteStep & {
  programme_id: string
  territory: Territory
  actor: Actor
}

const isIn = ({ status }: Standing) => status === "enrolled" || status === "completed"

const noteStepStep = createStep(
  "note-programme-step",
  async (input: NoteStepInput, { container }) => {
    const { programme_id, territory, business_ids, day, note, actor } = input
    const { steps } = await readProgramme(container, territory, programme_id)
    const step = steps.find(({ key }) => key === input.step)
    if (!step) refuse("step", "invalid_choice")
    const standings = await readStandings(container, territory, programme_id, business_ids)
    const ready = standings.filter((one) => isIn(one) && !one.noted.includes(step.key))
    checkDay(day, ready)
    const name = await readActorName(container, actor)
    const ids = ready.map(({ enrolment_id }) => enrolment_id)
    const { rows } = await container
      .resolve(ContainerRegistrationKeys.PG_CONNECTION)
      .raw<{ rows: { enrolment_id: string }[] }>(
        `insert into step_event (id, enrolment_id, step, meaning, day, note, actor_name)
         select 'stev_' || md5(e.id || gen_random_uuid()), e.id, ?, ?, ?, ?, ? from enrolment e
         where e.id = any(?) and e.status in ('enrolled', 'completed') and e.deleted_at is null
         order by e.id for share
         on conflict do nothing returning enrolment_id`,
        [
          ...[step.key, step.meaning as string, day, note as string, name],
          ids as unknown as string,
        ],
      )
    const noted = new Set(rows.map(({ enrolment_id }) => enrolment_id))
    const rest = standings.filter(({ enrolment_id }) => !noted.has(enrolment_id))
    return new StepResponse({ noted: rows.length, left_out: leftOut(rest.map(why)) })
  },
)

const why = (one: Standing) => ({
  ...one,
  reason: isIn(one) ? ("already_noted" as const) : ("not_enrolled" as const),
})

/** Those of a programme who have done a step; each step once for each, whoever says it again. */
export const noteStepWorkflow = createWorkflow(
  "note-programme-step",
  function (input: NoteStepInput) {
    return new WorkflowResponse(noteStepStep(input))
  },
)
