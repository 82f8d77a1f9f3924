import type { MedusaResponse } from "@medusajs/framework/http"
import type { BuyerRequest } from "../../../../access/acting"
import type { BuyerRfq } from "../../../../../contracts/buyer"
import { readBuyerRfq } from "../../../../../readers/rfq"
import { readLocale } from "../../../../read-locale"

export async function GET(req: BuyerRequest, res: MedusaResponse<{ rfq: BuyerRfq }>) {
  const buyer_id = req.buyer.id
  res.json({ rfq: await readBuyerRfq(req.scope, req.params.id ?? "", buyer_id, readLocale(req)) })
}
