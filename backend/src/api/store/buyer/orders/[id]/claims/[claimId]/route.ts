import type { MedusaResponse } from "@medusajs/framework/http"
import type { BuyerRequest } from "../../../../../../access/acting"
import { answerDelivery, type DeliveryAnswer } from "../../../../../../answer-delivery"
import type { MoveOwnClaim } from "../../../../../../../contracts/claim"
import { moveClaimWorkflow } from "../../../../../../../workflows/delivery/move-claim"

export async function POST(req: BuyerRequest<MoveOwnClaim>, res: MedusaResponse<DeliveryAnswer>) {
  const { id: buyer_id, person } = req.buyer
  const { id = "", claimId: claim_id = "" } = req.params
  const by = { buyer_id }
  await moveClaimWorkflow(req.scope).run({
    input: { id, claim_id, by, person_id: person.id, ...req.validatedBody, remedy: null },
  })
  await answerDelivery(req, res, by)
}
