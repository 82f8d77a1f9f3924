import type { MedusaResponse } from "@medusajs/framework/http"
import type { CardPaymentStatus } from "@serumpun/domain/card-payment"
import type { BuyerRequest } from "../../../../../../access/acting"
import { readNewestStatus } from "../../../../../../../readers/card-payment"
import { settleCardPaymentsWorkflow } from "../../../../../../../workflows/card/settle-card-payments"

export async function POST(
  req: BuyerRequest,
  res: MedusaResponse<{ status: CardPaymentStatus | null }>,
) {
  const order_id = req.params.id ?? ""
  await settleCardPaymentsWorkflow(req.scope).run({
    input: { order_id, buyer_id: req.buyer.id },
  })
  res.json({ status: await readNewestStatus(req.scope, order_id) })
}
