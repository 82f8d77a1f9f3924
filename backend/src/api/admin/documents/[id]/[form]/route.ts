import type { MedusaResponse } from "@medusajs/framework/http"
import type { AdminRequest } from "../../../../access/acting"
import { sendIssued } from "../../../../issued/send-issued"

export async function GET(req: AdminRequest, res: MedusaResponse) {
  const { id = "", form = "" } = req.params
  await sendIssued(req.scope, { id, form, owner: {} }, res)
}
