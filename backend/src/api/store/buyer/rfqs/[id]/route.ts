import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { BuyerRfq } from "../../../../../contracts"
import { readBuyerRfq } from "../../../../../readers/rfq"

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<{ rfq: BuyerRfq }>) {
  res.json({ rfq: await readBuyerRfq(req.scope, req.params.id ?? "", req.auth_context.actor_id) })
}
