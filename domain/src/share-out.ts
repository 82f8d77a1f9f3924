import { roundTo, toDecimal } from "./decimal.js"
import { currencyDecimals, type Currency } from "./money.js"

/**
 * An amount over several weights, to the smallest unit of its currency: the shares add up to the
 * amount, and none is more than one unit away from its exact part. Without any weight the first
 * share takes everything.
 */
export function shareOut(amount: number, weights: number[], currency: Currency): number[] {
  const decimals = currencyDecimals[currency]
  const whole = roundTo(toDecimal(amount), decimals).units
  const scaled = toUnits(weights)
  const sum = scaled.reduce((total, weight) => total + weight, 0n)
  if (sum === 0n) return weights.map((_, at) => (at === 0 ? toAmount(whole, decimals) : 0))
  const parts = scaled.map((weight, at) => ({
    at,
    units: (whole * weight) / sum,
    rest: (whole * weight) % sum,
  }))
  let left = whole - parts.reduce((total, { units }) => total + units, 0n)
  const byRest = [...parts].sort((a, b) =>
    a.rest === b.rest ? a.at - b.at : a.rest < b.rest ? 1 : -1,
  )
  for (const part of byRest) {
    if (left === 0n) break
    part.units += 1n
    left -= 1n
  }
  return parts.map(({ units }) => toAmount(units, decimals))
}

/** Weights as whole numbers of one size, so that their ratios are exact. */
function toUnits(weights: number[]): bigint[] {
  const decimals = weights.map((weight) => toDecimal(Math.max(0, weight)))
  const scale = Math.max(0, ...decimals.map((one) => one.scale))
  return decimals.map((one) => one.units * 10n ** BigInt(scale - one.scale))
}

const toAmount = (units: bigint, decimals: number) => Number(`${units}e-${decimals}`)
