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

/** What is still to be paid after everything received so far. */
export function dueAfter(
  amounts: { deposit: number; balance: number },
  received: number,
  currency: Currency,
): OrderDue {
  const { deposit, balance } = allocate(received, { ...amounts, currency })
  const due = {
    deposit: subtractMoney(amounts.deposit, deposit, currency),
    balance: subtractMoney(amounts.balance, balance, currency),
  }
  return { ...due, total: sumLines([due.deposit, due.balance], currency) }
}

type Owed = {
  deposit: number
  balance: number
  /** What settled claims take off. */
  discount: number
  received: number
  currency: Currency
}

/** What is still to be paid of an order as it stands, after everything received and taken off. */
export function dueOf(order: Owed): OrderDue {
  const { discount, received, currency } = order
  return dueAfter(lessDiscount(order, discount, currency), received, currency)
}

/** What an order comes to after a discount, which lowers the balance and then the deposit. */
export function lessDiscount(
  amounts: { deposit: number; balance: number },
  discount: number,
  currency: Currency,
): { deposit: number; balance: number } {
  const off = allocate(discount, { deposit: amounts.balance, balance: amounts.deposit, currency })
  return {
    deposit: subtractMoney(amounts.deposit, off.balance, currency),
    balance: subtractMoney(amounts.balance, off.deposit, currency),
  }
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
