import {
  add,
  countDecimals,
  divide,
  fromDecimal,
  multiply,
  roundTo,
  toDecimal,
  type Decimal,
} from "./decimal.js"
import { problem, type Problem } from "./problems.js"

/** Currencies a buyer can read prices in; prices themselves are kept in USD. */
export const currencies = ["USD", "EUR", "JPY", "IDR"] as const
export type Currency = (typeof currencies)[number]

/** Decimals shown and rounded to (ISO 4217; rupiah is traded in whole units). */
export const currencyDecimals: Record<Currency, number> = { USD: 2, EUR: 2, JPY: 0, IDR: 0 }

/** `per_usd`: how much of a currency one US dollar buys; `as_of`: ISO date of the table. */
export type RateTable = {
  base: "USD"
  as_of: string
  source: string
  per_usd: Record<Currency, number>
}

export function isCurrency(value: unknown): value is Currency {
  return currencies.some((code) => code === value)
}

/** A price per unit may be finer than its currency: US$0.0345 per kg, Rp1.000,5 per piece. */
export const UNIT_PRICE_DECIMALS = 4
/** Deposits: 33.33 %. */
export const PERCENT_DECIMALS = 2
/** Weights, lengths and counts of goods. */
export const QUANTITY_DECIMALS = 3

/** Rounds half away from zero to the currency's decimals, without binary residue (1.005 → 1.01). */
export function roundMoney(amount: number, currency: Currency): number {
  return fromDecimal(roundTo(toDecimal(amount), currencyDecimals[currency]))
}

/**
 * Converts an amount between two currencies of one table, through USD, rounded once at the end.
 * For a price per unit, `convertUnitPrice`; for goods, `convertLine`.
 */
export function convertMoney(
  amount: number,
  from: Currency,
  to: Currency,
  rates: RateTable,
): number {
  return fromDecimal(convert(toDecimal(amount), { from, to, rates }, currencyDecimals[to]))
}

type Conversion = { from: Currency; to: Currency; rates: RateTable }

function convert(amount: Decimal, { from, to, rates }: Conversion, decimals: number): Decimal {
  if (from === to) return roundTo(amount, decimals)
  const [rateFrom, rateTo] = [rates.per_usd[from], rates.per_usd[to]]
  return divide(multiply(amount, toDecimal(rateTo)), toDecimal(rateFrom), decimals)
}

/** Fewer would show a cheap good at nearly another price: 5.14 yen is not 5. */
const SIGNIFICANT_DIGITS = 3

/**
 * A price per unit in another currency, for reading: the currency's decimals, and as many more (up
 * to four) as three significant digits need. Never multiply or keep it; `convertLine`
 * and `exchangeUnitPrice` do.
 */
export function convertUnitPrice(
  price: number,
  from: Currency,
  to: Currency,
  rates: RateTable,
): number {
  if (from === to) return price
  const exact = convert(toDecimal(price), { from, to, rates }, 12)
  const leading = Math.floor(Math.log10(Math.abs(fromDecimal(exact)) || 1)) + 1
  const needed = Math.min(UNIT_PRICE_DECIMALS, SIGNIFICANT_DIGITS - leading)
  return fromDecimal(roundTo(exact, Math.max(currencyDecimals[to], needed)))
}

/** A price per unit in another currency, to be kept: exact to the decimals that a kept price may have. */
export function exchangeUnitPrice(
  price: number,
  from: Currency,
  to: Currency,
  rates: RateTable,
): number {
  return fromDecimal(convert(toDecimal(price), { from, to, rates }, UNIT_PRICE_DECIMALS))
}

/** What a quantity costs in another currency: multiplied exactly, converted and rounded once. */
export function convertLine(
  quantity: number,
  unitPrice: number,
  { from, to, rates }: Conversion,
): number {
  const exact = multiply(toDecimal(quantity), toDecimal(unitPrice))
  return fromDecimal(convert(exact, { from, to, rates }, currencyDecimals[to]))
}

/** quantity × unit price, rounded to the currency as it stands on the line of a document. */
export function lineTotal(quantity: number, unitPrice: number, currency: Currency): number {
  const exact = multiply(toDecimal(quantity), toDecimal(unitPrice))
  return fromDecimal(roundTo(exact, currencyDecimals[currency]))
}

/** Sum of amounts, each as it is printed, so that the printed lines add up to the printed total. */
export function sumLines(totals: number[], currency: Currency): number {
  const printed = totals.map((total) => toDecimal(roundMoney(total, currency)))
  return fromDecimal(printed.reduce(add, toDecimal(0)))
}

/** What is left of an amount after another one; both are rounded to the currency first. */
export function subtractMoney(from: number, amount: number, currency: Currency): number {
  return sumLines([from, -amount], currency)
}

/** A share of an amount, e.g. the deposit: 33.33 % of it, rounded to the currency. */
export function percentOf(amount: number, percent: number, currency: Currency): number {
  const exact = multiply(toDecimal(amount), toDecimal(percent))
  return fromDecimal(divide(exact, toDecimal(100), currencyDecimals[currency]))
}

/** Refuses digits that the field would have to drop. What is no number is another rule's to name. */
export function checkDecimals(field: string, value: number | null, max: number): Problem[] {
  if (value === null || !Number.isFinite(value) || countDecimals(value) <= max) return []
  return [problem(field, "too_many_decimals", { max })]
}
