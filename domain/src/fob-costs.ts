import {
  checkDecimals,
  convertLine,
  currencyDecimals,
  PERCENT_DECIMALS,
  percentOf,
  type RateTable,
} from "./money.js"
import { problem, type Problem } from "./problems.js"

/** What a producer pays until the goods of one shipment are on board, as they know it. */
export type FobCosts = {
  /** Rupiah per shipment: from the workshop to the port. */
  inland_idr: number
  /** Rupiah per shipment: handling in the port. */
  port_idr: number
  /** Rupiah per shipment: documents, from the certificate of origin to the bill of lading. */
  clearance_idr: number
  /** Per cent of the price that the bank keeps of a transfer from abroad. */
  bank_percent: number
}

/** Amounts of a shipment, in the order of the form. */
export const shipmentCosts = ["inland_idr", "port_idr", "clearance_idr"] as const

/** Nobody's costs are assumed: what a producer has not entered is nothing. */
export const noCosts: FobCosts = { inland_idr: 0, port_idr: 0, clearance_idr: 0, bank_percent: 0 }

const MAX_IDR = 10_000_000_000
const MAX_PERCENT = 50

export function checkFobCosts(costs: FobCosts): Problem[] {
  const inRange = (field: keyof FobCosts, max: number, decimals: number) => {
    const value = costs[field]
    if (!Number.isFinite(value)) return [problem(field, "not_a_number")]
    if (value < 0 || value > max) return [problem(field, "out_of_range", { min: 0, max })]
    return checkDecimals(field, value, decimals)
  }
  return [
    ...shipmentCosts.flatMap((field) => inRange(field, MAX_IDR, currencyDecimals.IDR)),
    ...inRange("bank_percent", MAX_PERCENT, PERCENT_DECIMALS),
  ]
}

/** What is left of a sale, in whole rupiah; below zero when the costs are higher than the price. */
export type Remains = {
  price_idr: number
  shipment_idr: number
  bank_idr: number
  remains_idr: number
}

/**
 * What remains of one shipment of so many units at a price in US dollars per unit: price × quantity,
 * less the costs of the shipment, less the bank's share. Rounded to whole rupiah, and the printed
 * numbers add up.
 */
export function remainsOf(
  { usd, quantity }: { usd: number; quantity: number },
  costs: FobCosts,
  rates: RateTable,
): Remains {
  const price_idr = convertLine(quantity, usd, { from: "USD", to: "IDR", rates })
  const shipment_idr = costs.inland_idr + costs.port_idr + costs.clearance_idr
  const bank_idr = percentOf(price_idr, costs.bank_percent, "IDR")
  return { price_idr, shipment_idr, bank_idr, remains_idr: price_idr - shipment_idr - bank_idr }
}
