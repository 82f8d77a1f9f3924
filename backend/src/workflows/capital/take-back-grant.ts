import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { TakeBackGrant } from "../../contracts/grant"
import { narrowed } from "../../readers/region/register"
import type { Territory } from "../../readers/territory"
import { readActorName } from "../actor"

export type TakeBackGrantInput = TakeBackGrant & {
  id: string
  territory: Territory
  user_id: string
}

const takeBackGrantStep = createStep(
  "take-back-grant",
  async ({ id, territory, user_id, reason }: TakeBackGrantInput, { container }) => {
    const where = narrowed(territory, {})
    const by = await readActorName(container, { user_id })
    const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const { rows: known } = await sql.raw<{ rows: { id: string }[] }>(
      `select g.id from grant_received g join business b on b.id = g.business_id where g.id = ? and ${where.sql}`,
      [id, ...where.bindings],
    )
    if (!known[0]) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such grant")
    const { rows } = await sql.raw<{ rows: { id: string }[] }>(
      `update grant_received set deleted_at = now(), updated_at = now(), taken_back_by = ?, taken_back_reason = ?
       where id = ? and deleted_at is null returning id`,
      [by, reason, id],
    )
    return new StepResponse({ taken_back: rows.length > 0 })
  },
)

/** What was noted by mistake counts no longer and stays to be read, with who took it back and why. */
export const takeBackGrantWorkflow = createWorkflow(
  "take-back-grant",
  function (input: TakeBackGrantInput) {
    return new WorkflowResponse(takeBackGrantStep(input))
  },
)
