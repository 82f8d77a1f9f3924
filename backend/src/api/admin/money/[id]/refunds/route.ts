import type { MedusaResponse } from "@medusajs/framework/http"
import type { OrderMoney, RefundOrder } from "../../../../../contracts/settlement"
import { readOrderMoney } from "../../../../../readers/order-money"
import { refundOrderWorkflow } from "../../../../../workflows/settlement/refund-order"
import type { AdminRequest } from "../../../../access/acting"

type Answer = { order: OrderMoney; refund_id: string }

export async function POST(req: AdminRequest<RefundOrder>, res: MedusaResponse<Answer>) {
  const order_id = req.params.id ?? ""
  const { result } = await refundOrderWorkflow(req.scope).run({
    input: { order_id, user_id: req.user.id, refund: req.validatedBody },
  })
  res.json({ order: await readOrderMoney(req.scope, order_id), refund_id: result.id })
}
