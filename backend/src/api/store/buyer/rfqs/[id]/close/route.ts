import type { MedusaResponse } from "@medusajs/framework/http"
import type { BuyerRequest } from "../../../../../access/acting"
import type { BuyerRfq } from "../../../../../../contracts/buyer"
import type { CloseRfq } from "../../../../../../contracts/negotiation"
import { readBuyerRfq } from "../../../../../../readers/rfq"
import { readLocale } from "../../../../../read-locale"
import { moveRfqWorkflow } from "../../../../../../workflows/rfq/move-rfq"

export async function POST(req: BuyerRequest<CloseRfq>, res: MedusaResponse<{ rfq: BuyerRfq }>) {
  const buyer_id = req.buyer.id
  const rfq_id = req.params.id ?? ""
  await moveRfqWorkflow(req.scope).run({
    input: { by: { buyer_id }, rfq_id, moves: [{ kind: "close", ...req.validatedBody }] },
  })
  res.json({ rfq: await readBuyerRfq(req.scope, rfq_id, buyer_id, readLocale(req)) })
}
