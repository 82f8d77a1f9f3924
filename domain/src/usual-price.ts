import { fromDecimal, multiply, toDecimal } from "./decimal.js"
import type { Currency } from "./money.js"
import { problem, type Problem } from "./problems.js"

/** More than so many times the usual price, or less than that part of it, is asked about. */
const UNUSUAL_TIMES = 10

/** The middle one of some prices; between the two middle ones of an even number; null of none. */
export function medianOf(prices: number[]): number | null {
  const sorted = prices.filter((price) => price > 0).sort((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  if (upper === undefined || lower === undefined) return null
  return (upper + lower) / 2
}

const manyTimes = (price: number) =>
  fromDecimal(multiply(toDecimal(price), toDecimal(UNUSUAL_TIMES)))

/**
 * Asks about a price that may be a slip of the finger or of the thousands mark: "3.450" is 3,450 in
 * Jakarta and 3.45 in London. It is a question, not a refusal; whoever confirms the price keeps it.
 * @param usual what comparable goods cost in the same currency; null when there are none, and
 * nothing is asked
 */
export function doubtPrice(
  field: string,
  price: number,
  usual: { price: number; currency: Currency } | null,
): Problem[] {
  if (!usual || !(usual.price > 0) || !(price > 0) || !Number.isFinite(price)) return []
  if (price <= manyTimes(usual.price) && manyTimes(price) >= usual.price) return []
  const { currency } = usual
  return [problem(field, "price_unusual", { price, usual: usual.price, currency })]
}
