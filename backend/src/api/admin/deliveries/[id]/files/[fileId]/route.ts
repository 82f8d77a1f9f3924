import type { MedusaResponse } from "@medusajs/framework/http"
import type { AdminRequest } from "../../../../../access/acting"
import { answerDeliveryFile } from "../../../../../answer-delivery"

export function GET(req: AdminRequest, res: MedusaResponse) {
  return answerDeliveryFile(req, res, {})
}
