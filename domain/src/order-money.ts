import { add, fromDecimal, multiply, toDecimal } from "./decimal.js"
import { takeOptions } from "./quote-options.js"
import { quoteTotals, type QuoteInput, type QuoteTotals } from "./quote-rules.js"
import { subtractMoney, sumLines, type Currency } from "./money.js"

/** What an order is due: the deposit first, then the rest. In the order's currency. */
export type OrderDue = { deposit: number; balance: number; total: number }

/** Where a received amount goes; `excess` is more than the order is worth and belongs to the buyer. */
export type Allocation = { deposit: number; balance: number; excess: number }

type QuotedMoney = Pick<QuoteInput, "currency" | "freight" | "insurance" | "deposit_percent">
type QuotedLine = {
  rfq_item_id: string
  quantity: number
  unit_price: number
  /** Numbered once they are kept. */
  options?: readonly { option?: number; quantity: number; unit_price: number }[]
}

/**
 * The totals of the chosen lines of a quote, in their own order and with the options that were taken
 * (keys of `optionKey`). Freight and insurance were quoted for the whole and stay whole: a share of them would be a price that nobody has given.
 */
export function chosenTotals<Line extends QuotedLine>(
  quote: QuotedMoney & { lines: Line[] },
  chosen: readonly string[],
  options: readonly string[] = [],
): { lines: Line[]; totals: QuoteTotals } {
  const kept = quote.lines.filter(({ rfq_item_id }) => chosen.includes(rfq_item_id))
  const lines = takeOptions(kept, options)
  return { lines, totals: quoteTotals({ ...quote, lines }) }
}

/** Amounts of an order in its currency, as they were agreed and as claims have changed them. */
export type Priced = {
  currency: Currency
  deposit: number
  balance: number
  /** What settled claims take off, whether they call it a discount or a refund. */
  discount: number
}

/** What an order comes to now: what claims take off lowers the balance and then the deposit. */
export function payable({ deposit, balance, discount, currency }: Priced): {
  deposit: number
  balance: number
} {
  const off = allocate(discount, { deposit: balance, balance: deposit, currency })
  return {
    deposit: subtractMoney(deposit, off.balance, currency),
    balance: subtractMoney(balance, off.deposit, currency),
  }
}

/** Where everything received so far goes; the one place from which what is due and too much follows. */
export function allocateReceived(order: Priced & { received: number }): Allocation {
  return allocate(order.received, { ...payable(order), currency: order.currency })
}

/** What is still to be paid of an order as it stands, after everything received and taken off. */
export function dueOf(order: Priced & { received: number }): OrderDue {
  const { currency } = order
  const whole = payable(order)
  const paid = allocateReceived(order)
  const due = {
    deposit: subtractMoney(whole.deposit, paid.deposit, currency),
    balance: subtractMoney(whole.balance, paid.balance, currency),
  }
  return { ...due, total: sumLines([due.deposit, due.balance], currency) }
}

/** So much of what was received is the producer's: all of it but what is too much. */
export function keptOf(order: Priced & { received: number }): number {
  return subtractMoney(order.received, allocateReceived(order).excess, order.currency)
}

/** Fills the deposit, then the balance; the parts add up to the amount to the last unit. */
export function allocate(
  amount: number,
  due: { deposit: number; balance: number; currency: Currency },
): Allocation {
  const { currency } = due
  const deposit = Math.min(amount, due.deposit)
  const rest = subtractMoney(amount, deposit, currency)
  const balance = Math.min(rest, due.balance)
  return { deposit, balance, excess: subtractMoney(rest, balance, currency) }
}

/**
 * What the printed goods differ from quantity × price added up exactly, since each line of a quote is
 * rounded by itself. A shop that multiplies without rounding reaches the quote's total with it.
 */
export function roundingOf(
  lines: Pick<QuotedLine, "quantity" | "unit_price">[],
  goods: number,
): number {
  const exact = lines.map(({ quantity, unit_price }) =>
    multiply(toDecimal(-quantity), toDecimal(unit_price)),
  )
  return fromDecimal(exact.reduce(add, toDecimal(goods)))
}
