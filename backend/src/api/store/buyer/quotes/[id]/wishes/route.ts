import type { MedusaResponse } from "@medusajs/framework/http"
import type { BuyerRequest } from "../../../../../access/acting"
import type { BuyerRfq } from "../../../../../../contracts/buyer"
import type { SendWish } from "../../../../../../contracts/negotiation"
import { readBuyerRfq } from "../../../../../../readers/rfq"
import { readLocale } from "../../../../../read-locale"
import { sendWishWorkflow } from "../../../../../../workflows/quote/send-wish"

export async function POST(req: BuyerRequest<SendWish>, res: MedusaResponse<{ rfq: BuyerRfq }>) {
  const buyer_id = req.buyer.id
  const { result } = await sendWishWorkflow(req.scope).run({
    input: { by: { buyer_id }, quote_id: req.params.id ?? "", wish: req.validatedBody },
  })
  const rfq = await readBuyerRfq(req.scope, result.rfq_id, buyer_id, readLocale(req))
  res.status(201).json({ rfq })
}
