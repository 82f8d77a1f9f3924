import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { dayIn } from "@serumpun/domain/days"
import { checkGrant } from "@serumpun/domain/grants"
import type { NoteGrant } from "../../contracts/grant"
import { narrowed } from "../../readers/region/register"
import type { Territory } from "../../readers/territory"
import { readActorName } from "../actor"
import { inOneTransaction } from "../one-transaction"
import { throwProblems } from "../problems"

export type NoteGrantInput = NoteGrant & {
  business_id: string
  territory: Territory
  user_id: string
}

const noteGrantStep = createStep("note-grant", async (input: NoteGrantInput, { container }) => {
  const { business_id, territory, user_id, kind, what, amount_idr, source, year } = input
  throwProblems(checkGrant(input, dayIn(new Date())))
  const where = narrowed(territory, {})
  const by = await readActorName(container, { user_id })
  const noted = await inOneTransaction(container, async ({ sql }) => {
    // Waits for a merge, after which the entry may be gone.
    const { rows: found } = await sql.raw<{ rows: { id: string }[] }>(
      `select b.id from business b where b.id = ? and ${where.sql} for update of b`,
      [business_id, ...where.bindings],
    )
    if (!found[0]) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such business")
    const { rows } = await sql.raw<{ rows: { id: string }[] }>(
      `insert into grant_received (id, business_id, kind, what, amount_idr, source, year, noted_by, idempotency_key)
         values ('grant_' || md5(gen_random_uuid()::text), ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning id`,
      [business_id, kind, what, amount_idr, source, year, by, input.idempotency_key],
    )
    return rows.length > 0
  })
  return new StepResponse({ noted })
})

/** An agent of the place notes what a business was given, with their name. */
export const noteGrantWorkflow = createWorkflow("note-grant", function (input: NoteGrantInput) {
  return new WorkflowResponse(noteGrantStep(input))
})
