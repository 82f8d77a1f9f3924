import type { MedusaResponse } from "@medusajs/framework/http"
import type { OrderMoney, PayOut } from "../../../../../contracts/settlement"
import { readOrderMoney } from "../../../../../readers/order-money"
import { payOutWorkflow } from "../../../../../workflows/settlement/pay-out"
import type { AdminRequest } from "../../../../access/acting"

type Answer = { order: OrderMoney; payout_id: string }

export async function POST(req: AdminRequest<PayOut>, res: MedusaResponse<Answer>) {
  const order_id = req.params.id ?? ""
  const { result } = await payOutWorkflow(req.scope).run({
    input: { order_id, user_id: req.user.id, payout: req.validatedBody },
  })
  res.json({ order: await readOrderMoney(req.scope, order_id), payout_id: result.id })
}
