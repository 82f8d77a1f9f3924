import type { MedusaResponse } from "@medusajs/framework/http"
import type { CounterPayout, OrderMoney } from "../../../../../contracts/settlement"
import { readOrderMoney } from "../../../../../readers/order-money"
import { counterPayoutWorkflow } from "../../../../../workflows/settlement/pay-out"
import type { AdminRequest } from "../../../../access/acting"

export async function POST(
  req: AdminRequest<CounterPayout>,
  res: MedusaResponse<{ order: OrderMoney }>,
) {
  const { result } = await counterPayoutWorkflow(req.scope).run({
    input: { id: req.params.id ?? "", user_id: req.user.id, ...req.validatedBody },
  })
  res.json({ order: await readOrderMoney(req.scope, result.order_id) })
}
