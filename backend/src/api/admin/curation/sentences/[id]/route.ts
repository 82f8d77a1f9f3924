import type { MedusaResponse } from "@medusajs/framework/http"
import type { AdminRequest } from "../../../../access/acting"
import type { ChangeSentence, StandardSentence } from "../../../../../contracts/sentences"
import { writeSentenceWorkflow } from "../../../../../workflows/curation/sentences/write-sentence"
import { answerSentence } from "../answer-sentence"

export async function POST(
  req: AdminRequest<ChangeSentence>,
  res: MedusaResponse<{ sentence: StandardSentence }>,
) {
  const id = req.params.id ?? ""
  await writeSentenceWorkflow(req.scope).run({
    input: { deed: "change", id, body: req.validatedBody, actor: { user_id: req.user.id } },
  })
  res.json(await answerSentence(req.scope, id))
}
