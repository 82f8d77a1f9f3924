import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../../../access/acting"
import { answerDelivery, type DeliveryAnswer } from "../../../../answer-delivery"

export function GET(req: ProducerRequest, res: MedusaResponse<DeliveryAnswer>) {
  return answerDelivery(req, res, { producer_id: req.producer.id })
}
