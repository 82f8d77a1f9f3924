import type { MedusaResponse } from "@medusajs/framework/http"
import type { BuyerRequest } from "../../../../access/acting"
import { readBuyerAttachment } from "../../../../../readers/rfq-attachment"
import { sendPrivateFile } from "../../../../send-private-file"

export async function GET(req: BuyerRequest, res: MedusaResponse) {
  const row = await readBuyerAttachment(req.scope, req.params.id ?? "", req.buyer.id)
  await sendPrivateFile(req.scope, row, res)
}
