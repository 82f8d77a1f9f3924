import type { MedusaResponse } from "@medusajs/framework/http"
import type { BuyerRequest } from "../../../../../access/acting"
import { settleCardPaymentsWorkflow } from "../../../../../../workflows/card/settle-card-payments"
import { startCardPaymentWorkflow } from "../../../../../../workflows/card/start-card-payment"
import { readLocale } from "../../../../../read-locale"

/** First what has been paid already, so that nobody pays it again. */
export async function POST(req: BuyerRequest, res: MedusaResponse<{ page_url: string }>) {
  const buyer_id = req.buyer.id
  const id = req.params.id ?? ""
  await settleCardPaymentsWorkflow(req.scope).run({ input: { order_id: id, buyer_id } })
  const { result } = await startCardPaymentWorkflow(req.scope).run({
    input: { id, buyer_id, locale: readLocale(req) },
  })
  res.status(201).json(result)
}
