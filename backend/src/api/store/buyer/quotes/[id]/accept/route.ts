import type { MedusaResponse } from "@medusajs/framework/http"
import type { BuyerRequest } from "../../../../../access/acting"
import type { AcceptQuote, OrderView } from "../../../../../../contracts/order"
import { readOrder } from "../../../../../../readers/order"
import { acceptQuoteWorkflow } from "../../../../../../workflows/order/accept-quote"
import { readLocale } from "../../../../../read-locale"

export async function POST(
  req: BuyerRequest<AcceptQuote>,
  res: MedusaResponse<{ order: OrderView }>,
) {
  const buyer_id = req.buyer.id
  const person_id = req.buyer.person.id
  const { result } = await acceptQuoteWorkflow(req.scope).run({
    input: { quote_id: req.params.id ?? "", buyer_id, person_id, acceptance: req.validatedBody },
  })
  const order = await readOrder(req.scope, result.id, { buyer_id }, readLocale(req))
  res.status(201).json({ order })
}
