import type { MedusaResponse } from "@medusajs/framework/http"
import type { BuyerRequest } from "../../../../../../access/acting"
import { answerDeliveryFile } from "../../../../../../answer-delivery"

export function GET(req: BuyerRequest, res: MedusaResponse) {
  return answerDeliveryFile(req, res, { buyer_id: req.buyer.id })
}
