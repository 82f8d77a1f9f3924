import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../../../access/acting"
import { sendIssued } from "../../../../issued/send-issued"

export async function GET(req: ProducerRequest, res: MedusaResponse) {
  const { id = "", form = "" } = req.params
  await sendIssued(req.scope, { id, form, owner: { producer_id: req.producer.id } }, res)
}
