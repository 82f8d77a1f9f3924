import type { MedusaResponse } from "@medusajs/framework/http"
import type { BookReceipt, OrderMoney } from "../../../../../contracts/settlement"
import { readOrderMoney } from "../../../../../readers/order-money"
import { bookReceiptWorkflow } from "../../../../../workflows/order/book-receipt"
import type { AdminRequest } from "../../../../access/acting"

export async function POST(
  req: AdminRequest<BookReceipt>,
  res: MedusaResponse<{ order: OrderMoney }>,
) {
  const order_id = req.params.id ?? ""
  await bookReceiptWorkflow(req.scope).run({
    input: { order_id, user_id: req.user.id, receipt: req.validatedBody },
  })
  res.json({ order: await readOrderMoney(req.scope, order_id) })
}
