import type { MedusaResponse } from "@medusajs/framework/http"
import type { BuyerRequest } from "../../../../../access/acting"
import { answerDelivery, type DeliveryAnswer } from "../../../../../answer-delivery"

export function GET(req: BuyerRequest, res: MedusaResponse<DeliveryAnswer>) {
  return answerDelivery(req, res, { buyer_id: req.buyer.id })
}
