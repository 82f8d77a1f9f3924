import type { MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { AdminRequest } from "../../../access/acting"
import type { AddSentence, StandardSentence } from "../../../../contracts/sentences"
import { readSentences } from "../../../../readers/standard-sentences"
import { writeSentenceWorkflow } from "../../../../workflows/curation/sentences/write-sentence"
import { answerSentence } from "./answer-sentence"

export async function GET(
  req: AdminRequest,
  res: MedusaResponse<{ sentences: StandardSentence[] }>,
) {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  res.json({ sentences: await readSentences(query) })
}

export async function POST(
  req: AdminRequest<AddSentence>,
  res: MedusaResponse<{ sentence: StandardSentence }>,
) {
  const { result } = await writeSentenceWorkflow(req.scope).run({
    input: { deed: "add", body: req.validatedBody, actor: { user_id: req.user.id } },
  })
  res.status(201).json(await answerSentence(req.scope, result.id))
}
