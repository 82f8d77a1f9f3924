import { checkCredit } from "./order-rules.js"
import { allocateReceived, type Priced } from "./order-money.js"
import { percentOf, subtractMoney, sumLines, type Currency } from "./money.js"
import { problem, type Problem } from "./problems.js"
import type { OrderStatus } from "./statuses.js"

/** Amounts in the order's currency. */
export type PaidOrder = Priced & {
  status: OrderStatus
  /** Everything that came in, whatever has been given back since. */
  received: number
  /** What both sides agreed that the producer keeps of a cancelled order. */
  kept: number
  /** Given back so far; `of_excess` of it was more than the order is worth. */
  refunds: { amount: number; of_excess: number }[]
}

/** What can be given back at most: all that came and has not gone back. */
export function refundable({ received, refunds, currency }: PaidOrder): number {
  const back = sumLines(
    refunds.map(({ amount }) => amount),
    currency,
  )
  return subtractMoney(received, back, currency)
}

/** What belongs to the buyer: more than the order is worth, or of a cancelled one all but what is kept. */
export function toReturn(order: PaidOrder): number {
  const { status, currency, received, kept, refunds } = order
  const excess =
    status === "cancelled"
      ? subtractMoney(received, kept, currency)
      : allocateReceived(order).excess
  const back = sumLines(
    refunds.map(({ of_excess }) => of_excess),
    currency,
  )
  return Math.max(0, subtractMoney(excess, back, currency))
}

/**
 * A refund gives back first what belongs to the buyer anyway; what goes beyond it is a reduction that
 * the producer bears. `limit`: what one card or all transfers can give back.
 */
export function planRefund(
  order: PaidOrder,
  { amount, limit, refunded_on }: { amount: number; limit: number; refunded_on: string },
  { placed_on, today }: { placed_on: string; today: string },
): { problems: Problem[]; of_excess: number; reduction: number } {
  const { currency } = order
  const credit = { credited: amount, credited_on: refunded_on }
  const problems = checkCredit(credit, { currency, placed_on, today }).map((found) => ({
    ...found,
    field: found.field === "credited" ? "amount" : "refunded_on",
  }))
  const max = Math.min(limit, refundable(order))
  if (problems.length === 0 && amount > max)
    problems.push(problem("amount", "out_of_range", { max }))
  const of_excess = Math.min(amount, toReturn(order))
  return { problems, of_excess, reduction: subtractMoney(amount, of_excess, currency) }
}

/** What the operator keeps of an amount that is passed on, or gives back of one that is returned. */
export function feeOf(amount: number, fee_percent: number, currency: Currency): number {
  return percentOf(amount, fee_percent, currency)
}
