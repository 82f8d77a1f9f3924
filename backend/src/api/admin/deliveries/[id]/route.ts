import type { MedusaResponse } from "@medusajs/framework/http"
import type { AdminRequest } from "../../../access/acting"
import { answerDelivery, type DeliveryAnswer } from "../../../answer-delivery"

export function GET(req: AdminRequest, res: MedusaResponse<DeliveryAnswer>) {
  return answerDelivery(req, res, {})
}
