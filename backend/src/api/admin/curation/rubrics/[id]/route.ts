import type { MedusaResponse } from "@medusajs/framework/http"
import type { AdminRequest } from "../../../../access/acting"
import type { ChangeRubric, RubricEdition } from "../../../../../contracts/rubrics"
import { changeRubricWorkflow } from "../../../../../workflows/curation/rubrics/change-rubric"
import { answerRubric } from "../answer-rubric"

export async function POST(
  req: AdminRequest<ChangeRubric>,
  res: MedusaResponse<{ rubric: RubricEdition }>,
) {
  const id = req.params.id ?? ""
  const actor = { user_id: req.user.id }
  await changeRubricWorkflow(req.scope).run({
    input: { id, actor, deed: "change", body: req.validatedBody },
  })
  res.json(await answerRubric(req.scope, id))
}

export async function DELETE(req: AdminRequest, res: MedusaResponse<{ id: string }>) {
  const id = req.params.id ?? ""
  const actor = { user_id: req.user.id }
  await changeRubricWorkflow(req.scope).run({ input: { id, actor, deed: "discard" } })
  res.json({ id })
}
