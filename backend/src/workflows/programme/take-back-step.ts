import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { TakeBackStep } from "../../contracts/programme"
import { readProgramme } from "../../readers/region/programmes"
import { narrowed } from "../../readers/region/register"
import type { Territory } from "../../readers/territory"
import { type Actor, readActorName } from "../actor"

export type TakeBackStepInput = TakeBackStep & {
  programme_id: string
  event_id: string
  territory: Territory
  actor: Actor
}

const takeBackStep = createStep(
  "take-back-programme-step",
  async (input: TakeBackStepInput, { container }) => {
    const { programme_id, event_id, territory, reason, actor } = input
    await readProgramme(container, territory, programme_id)
    const name = await readActorName(container, actor)
    const where = narrowed(territory, {})
    const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const { rows: known } = await sql.raw<{ rows: { id: string }[] }>(
      `select s.id from step_event s join enrolment e on e.id = s.enrolment_id and e.deleted_at is null
       join business b on b.id = e.business_id where s.id = ? and e.programme_id = ? and ${where.sql}`,
      [event_id, programme_id, ...where.bindings],
    )
    if (!known[0]) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such step")
    const { rows } = await sql.raw<{ rows: { id: string }[] }>(
      `update step_event set deleted_at = now(), updated_at = now(), taken_back_by = ?, taken_back_reason = ?
       where id = ? and deleted_at is null returning id`,
      [name, reason, event_id],
    )
    return new StepResponse({ taken_back: rows.length > 0 })
  },
)

/** A step that was noted by mistake counts no longer and stays to be read, with who took it back and why. */
export const takeBackStepWorkflow = createWorkflow(
  "take-back-programme-step",
  function (input: TakeBackStepInput) {
    return new WorkflowResponse(takeBackStep(input))
  },
)
