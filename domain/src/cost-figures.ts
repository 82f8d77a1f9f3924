import { normalizeHsCode } from "./hs-codes.js"
import { checkDecimals, currencyDecimals, UNIT_PRICE_DECIMALS, type Currency } from "./money.js"
import { checkRepeated, problem, type Problem } from "./problems.js"

/** What freight is charged by: the whole consignment, a kilogram of gross weight, or a cubic metre. */
export const freightBases = ["sum", "kg", "cbm"] as const
export type FreightBasis = (typeof freightBases)[number]

/** Costs that a buyer knows as one amount for a consignment, in the order of the ladder. */
export const figureSums = [
  "to_carrier",
  "terminal",
  "loading",
  "delivery",
  "unloading",
  "clearance",
] as const
export type FigureSum = (typeof figureSums)[number]

/** Customs duty on goods of an HS code, in per cent of their value at the border. */
export type Duty = { hs_code: string; percent: number }

/**
 * What a buyer expects the way to cost beyond a quote; null is not known and never zero. Amounts are
 * in `currency`, `freight` by its basis, `insurance_percent` of the insured value.
 */
export type CostFigures = Record<FigureSum, number | null> & {
  currency: Currency
  freight: number | null
  freight_basis: FreightBasis
  insurance_percent: number | null
  duties: Duty[]
}

export function noFigures(currency: Currency): CostFigures {
  return {
    currency,
    to_carrier: null,
    terminal: null,
    loading: null,
    freight: null,
    freight_basis: "sum",
    insurance_percent: null,
    delivery: null,
    unloading: null,
    clearance: null,
    duties: [],
  }
}

const MAX_AMOUNT = 10_000_000_000
export const RATE_DECIMALS = 4
export const MAX_DUTIES = 100

export function checkFigures(figures: CostFigures): Problem[] {
  const { currency, freight, freight_basis, insurance_percent, duties } = figures
  const decimals = currencyDecimals[currency]
  return [
    ...figureSums.flatMap((name) => checkAmount(name, figures[name], decimals)),
    ...checkAmount("freight", freight, freight_basis === "sum" ? decimals : UNIT_PRICE_DECIMALS),
    ...checkPercent("insurance_percent", insurance_percent, 100),
    ...duties.flatMap(({ percent }, at) => checkPercent(`duties.${at}.percent`, percent, 1000)),
    ...duties.flatMap(({ hs_code }, at) =>
      /^\d{6}$/.test(normalizeHsCode(hs_code))
        ? []
        : [problem(`duties.${at}.hs_code`, "hs_format")],
    ),
    ...checkRepeated(
      "duties",
      duties.map(({ hs_code }) => hs_code),
      "hs_code",
    ),
  ]
}

function checkAmount(field: string, amount: number | null, decimals: number): Problem[] {
  return checkRange(field, amount, MAX_AMOUNT) ?? checkDecimals(field, amount, decimals)
}

function checkPercent(field: string, percent: number | null, max: number): Problem[] {
  return checkRange(field, percent, max) ?? checkDecimals(field, percent, RATE_DECIMALS)
}

function checkRange(field: string, value: number | null, max: number): Problem[] | null {
  if (value === null) return []
  if (Number.isNaN(value)) return [problem(field, "not_a_number")]
  return value >= 0 && value <= max ? null : [problem(field, "out_of_range", { min: 0, max })]
}
