import type { MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { AdminRequest } from "../../../access/acting"
import type { DraftRubric, RubricEdition } from "../../../../contracts/rubrics"
import { readEditions } from "../../../../readers/rubrics"
import { draftRubricWorkflow } from "../../../../workflows/curation/rubrics/draft-rubric"
import { answerRubric } from "./answer-rubric"

export async function GET(req: AdminRequest, res: MedusaResponse<{ rubrics: RubricEdition[] }>) {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  res.json({ rubrics: (await readEditions(query)).all })
}

export async function POST(
  req: AdminRequest<DraftRubric>,
  res: MedusaResponse<{ rubric: RubricEdition }>,
) {
  const input = { ...req.validatedBody, actor: { user_id: req.user.id } }
  const { result } = await draftRubricWorkflow(req.scope).run({ input })
  res.status(201).json(await answerRubric(req.scope, result.id))
}
