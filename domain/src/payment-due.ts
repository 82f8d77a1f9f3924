import { addDays, daysBetween } from "./days.js"
import { dueOf, type Priced } from "./order-money.js"
import type { OrderStatus } from "./statuses.js"

/** Days from the order in which the deposit is to come in, and from goods that are ready for the balance. */
export const DEPOSIT_DAYS = 7
export const BALANCE_DAYS = 7
/** Days before the last one on which the buyer is reminded first. */
const SOON_DAYS = 2

export type PaymentDue = {
  part: "deposit" | "balance"
  /** In the order's currency. */
  amount: number
  /** ISO day, in Jakarta. */
  due_on: string
}

type PayableOrder = Priced & {
  status: OrderStatus
  placed_on: string
  /** ISO day on which the goods were ready; null before. */
  ready_on: string | null
  received: number
  /** Nothing is due before the buyer has approved a sample; then its day counts in place of the order's. */
  is_held?: boolean
  sample_approved_on?: string | null
}

/**
 * What is to be paid next and by when: the deposit within a week of the order, the balance within a week
 * of goods that are ready, whether they have been shipped or not. Null while nothing is asked for.
 */
export function paymentDue(order: PayableOrder): PaymentDue | null {
  const { status, placed_on, ready_on } = order
  if (status === "cancelled" || status === "completed" || order.is_held) return null
  const { deposit, balance } = dueOf(order)
  if (deposit > 0)
    return {
      part: "deposit",
      amount: deposit,
      due_on: addDays(order.sample_approved_on ?? placed_on, DEPOSIT_DAYS),
    }
  if (balance > 0 && ready_on)
    return { part: "balance", amount: balance, due_on: addDays(ready_on, BALANCE_DAYS) }
  return null
}

export const reminderStages = ["soon", "today", "overdue"] as const
export type ReminderStage = (typeof reminderStages)[number]

/** The reminder that is due on a day; a day that was missed is made up for until the next one. */
export function reminderStage({ due_on }: PaymentDue, today: string): ReminderStage | null {
  const left = daysBetween(today, due_on)
  if (left < 0) return "overdue"
  if (left === 0) return "today"
  return left <= SOON_DAYS ? "soon" : null
}
