import type { MedusaResponse } from "@medusajs/framework/http"
import type { AdminRequest } from "../../../../../access/acting"
import type { EnforceRubric, RubricEdition } from "../../../../../../contracts/rubrics"
import { changeRubricWorkflow } from "../../../../../../workflows/curation/rubrics/change-rubric"
import { answerRubric } from "../../answer-rubric"

export async function POST(
  req: AdminRequest<EnforceRubric>,
  res: MedusaResponse<{ rubric: RubricEdition }>,
) {
  const id = req.params.id ?? ""
  const actor = { user_id: req.user.id }
  await changeRubricWorkflow(req.scope).run({
    input: { id, actor, deed: "enforce", body: req.validatedBody },
  })
  res.json(await answerRubric(req.scope, id))
}
