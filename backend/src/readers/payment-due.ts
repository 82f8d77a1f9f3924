import { dayIn } from "@serumpun/domain/days"
import { type PaymentDue, paymentDue } from "@serumpun/domain/payment-due"
import { isHeld, type PayableRow } from "./order-row"

/** What is to be paid next of an order and by when; its moves tell when the goods were ready. */
export function paymentDueOf(row: PayableRow): PaymentDue | null {
  const ready = row.moves.find(({ status }) => status === "ready")
  const status = row.status as Parameters<typeof paymentDue>[0]["status"]
  const ready_on = ready ? dayIn(new Date(ready.moved_at)) : null
  return paymentDue({ ...row, status, ready_on, is_held: isHeld(row) })
}
