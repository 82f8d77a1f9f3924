import type { MedusaResponse } from "@medusajs/framework/http"
import type { BuyerRequest } from "../../../../../access/acting"
import { answerDelivery, type DeliveryAnswer } from "../../../../../answer-delivery"
import type { RateOrder } from "../../../../../../contracts/rating"
import { rateOrderWorkflow } from "../../../../../../workflows/delivery/rate-order"

export async function POST(req: BuyerRequest<RateOrder>, res: MedusaResponse<DeliveryAnswer>) {
  const owner = { buyer_id: req.buyer.id }
  await rateOrderWorkflow(req.scope).run({
    input: { id: req.params.id ?? "", ...owner, rating: req.validatedBody },
  })
  await answerDelivery(req, res, owner)
}
