import type { MedusaResponse } from "@medusajs/framework/http"
import type { BuyerRequest } from "../../../../../access/acting"
import type { BuyerRfq } from "../../../../../../contracts/buyer"
import type { DeclineQuote } from "../../../../../../contracts/negotiation"
import { readBuyerRfq } from "../../../../../../readers/rfq"
import { readLocale } from "../../../../../read-locale"
import { moveRfqWorkflow } from "../../../../../../workflows/rfq/move-rfq"

export async function POST(
  req: BuyerRequest<DeclineQuote>,
  res: MedusaResponse<{ rfq: BuyerRfq }>,
) {
  const buyer_id = req.buyer.id
  const quote_id = req.params.id ?? ""
  const { result } = await moveRfqWorkflow(req.scope).run({
    input: {
      by: { buyer_id },
      quote_id,
      moves: [{ kind: "decline", quote_id, ...req.validatedBody }],
    },
  })
  res.json({ rfq: await readBuyerRfq(req.scope, result.rfq_id, buyer_id, readLocale(req)) })
}
