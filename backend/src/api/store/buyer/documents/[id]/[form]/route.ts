import type { MedusaResponse } from "@medusajs/framework/http"
import type { BuyerRequest } from "../../../../../access/acting"
import { sendIssued } from "../../../../../issued/send-issued"

export async function GET(req: BuyerRequest, res: MedusaResponse) {
  const { id = "", form = "" } = req.params
  await sendIssued(req.scope, { id, form, owner: { buyer_id: req.buyer.id } }, res)
}
