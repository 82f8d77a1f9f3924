import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { BuyerRfq } from "../../../../../contracts/buyer"
import { readBuyerRfq } from "../../../../../readers/rfq"
import { readLocale } from "../../../../read-locale"

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<{ rfq: BuyerRfq }>) {
  const buyer_id = req.auth_context.actor_id
  res.json({ rfq: await readBuyerRfq(req.scope, req.params.id ?? "", buyer_id, readLocale(req)) })
}
