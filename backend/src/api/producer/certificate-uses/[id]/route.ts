import type { MedusaResponse } from "@medusajs/framework/http"
import type { AnswerUse, GroupCertificates } from "../../../../contracts/certificate"
import { readGroupCertificates } from "../../../../readers/group-certificates"
import { answerUseWorkflow } from "../../../../workflows/certificate-use/change-use"
import type { ProducerRequest } from "../../../access/acting"

export async function POST(
  req: ProducerRequest<AnswerUse>,
  res: MedusaResponse<GroupCertificates>,
) {
  const producer_id = req.producer.id
  const { answer } = req.validatedBody
  await answerUseWorkflow(req.scope).run({
    input: { id: req.params.id ?? "", producer_id, answer },
  })
  res.json(await readGroupCertificates(req.scope, producer_id))
}
