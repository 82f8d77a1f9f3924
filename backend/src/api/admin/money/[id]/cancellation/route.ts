import type { MedusaResponse } from "@medusajs/framework/http"
import type { DecideCancellation, OrderMoney } from "../../../../../contracts/settlement"
import { readOrderMoney } from "../../../../../readers/order-money"
import { decideCancellationWorkflow } from "../../../../../workflows/settlement/cancellation"
import type { AdminRequest } from "../../../../access/acting"

export async function POST(
  req: AdminRequest<DecideCancellation>,
  res: MedusaResponse<{ order: OrderMoney }>,
) {
  const order_id = req.params.id ?? ""
  await decideCancellationWorkflow(req.scope).run({
    input: { order_id, user_id: req.user.id, decision: req.validatedBody },
  })
  res.json({ order: await readOrderMoney(req.scope, order_id) })
}
