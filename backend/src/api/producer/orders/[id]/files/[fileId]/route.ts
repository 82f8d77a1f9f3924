import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../../../../access/acting"
import { answerDeliveryFile } from "../../../../../answer-delivery"

export function GET(req: ProducerRequest, res: MedusaResponse) {
  return answerDeliveryFile(req, res, { producer_id: req.producer.id })
}
