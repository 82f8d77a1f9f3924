import { countDecimals, fromDecimal, multiply, roundTo, toDecimal } from "./decimal.js"

/** What a card processor counts in whole units: Stripe's list of currencies without decimals. */
const whole = new Set("BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF".split(" "))
/** Counted in thousandths, of which Stripe takes whole tens only. */
const thousandths = new Set("BHD JOD KWD OMR TND".split(" "))

const decimalsOf = (currency: string) =>
  whole.has(currency) ? 0 : thousandths.has(currency) ? 3 : 2

/**
 * An amount in the units that Stripe counts in: cents of euros, yen as they are, and rupiah in
 * hundredths although they are traded whole. `currency` is an ISO 4217 code in capitals.
 * @returns null when the units cannot say the amount exactly, so that nothing is charged instead of
 * something rounded
 */
export function toCardUnits(amount: number, currency: string): number | null {
  const decimals = decimalsOf(currency)
  if (!Number.isFinite(amount) || amount <= 0 || countDecimals(amount) > decimals) return null
  const units = fromDecimal(multiply(toDecimal(amount), toDecimal(10 ** decimals)))
  if (!Number.isSafeInteger(units)) return null
  return decimals === 3 && units % 10 !== 0 ? null : units
}

/** The amount that so many of Stripe's units are, exact to the unit. */
export function fromCardUnits(units: number, currency: string): number {
  const decimals = decimalsOf(currency)
  const amount = { units: BigInt(units), scale: decimals }
  return fromDecimal(roundTo(amount, decimals))
}
