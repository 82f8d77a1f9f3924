import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../../../../access/acting"
import { answerDelivery, type DeliveryAnswer } from "../../../../../answer-delivery"
import type { AnswerClaim } from "../../../../../../contracts/claim"
import { moveClaimWorkflow } from "../../../../../../workflows/delivery/move-claim"

export async function POST(req: ProducerRequest<AnswerClaim>, res: MedusaResponse<DeliveryAnswer>) {
  const by = { producer_id: req.producer.id }
  const { id = "", claimId: claim_id = "" } = req.params
  const { kind, text, remedy, amount } = req.validatedBody
  const proposed = kind === "propose" ? { remedy, amount } : null
  await moveClaimWorkflow(req.scope).run({
    input: { id, claim_id, by, kind, text, remedy: proposed },
  })
  await answerDelivery(req, res, by)
}
