import type { MedusaResponse } from "@medusajs/framework/http"
import type { BuyerRequest } from "../../../access/acting"
import type { BuyerOverview } from "../../../../contracts/overview"
import { readBuyerOverview } from "../../../../readers/overview/buyer-overview"
import { readLocale } from "../../../read-locale"

export async function GET(req: BuyerRequest, res: MedusaResponse<{ overview: BuyerOverview }>) {
  res.json({ overview: await readBuyerOverview(req.scope, req.buyer.id, readLocale(req)) })
}
