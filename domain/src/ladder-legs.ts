/** The way up the cost ladder: what each leg costs by the buyer's own figures. */
import type { CostFigures, FreightBasis } from "./cost-figures.js"
import { add, divide, fromDecimal, multiply, toDecimal } from "./decimal.js"
import type { Incoterm, TransportMode } from "./incoterms.js"
import {
  convertLine,
  convertMoney,
  currencyDecimals,
  lineTotal,
  percentOf,
  sumLines,
  type Currency,
  type RateTable,
} from "./money.js"
import { shareOut } from "./share-out.js"

/** What the ladder needs of a quote. Freight and insurance are beside the goods; null: not stated. */
export type LadderQuote = {
  currency: Currency
  incoterm: Incoterm
  transport_mode: TransportMode
  freight: number | null
  insurance: number | null
  lines: LadderLine[]
}

/** `total` is the goods' price as printed; weight and volume of the packs, null when not known. */
export type LadderLine = {
  hs_code: string
  quantity: number
  total: number
  gross_kg: number | null
  cbm: number | null
}

export type Target = { incoterm: Incoterm; currency: Currency }

/** What is paid to get from each rung to the next, in their order. */
export const legs = [
  "to_carrier",
  "terminal",
  "loading",
  "freight",
  "insurance",
  "delivery",
  "unloading",
  "import",
] as const
export type Leg = (typeof legs)[number]

/** How an estimate comes about, in the figures' or the target's currency, for showing it. */
export type Basis =
  | { kind: "sum"; figure: number; currency: Currency }
  | { kind: Exclude<FreightBasis, "sum">; figure: number; currency: Currency; measure: number }
  | { kind: "insurance"; percent: number; value: number }
  | { kind: "import"; clearance: number; currency: Currency; duty: number; value: number }

export type Part = {
  part: "goods" | Leg
  state: "quoted" | "estimated" | "unknown"
  amount: number | null
  basis: Basis | null
}

/**
 * Why a part is unknown: no figure of the buyer, no weight or volume of the packs, part of the
 * quote's price that it does not state apart, a rule for ships only, no rate of duty, no exchange
 * rates, or something before it that is unknown itself.
 */
export type Missing = {
  part: "goods" | Leg
  why: "figure" | "kg" | "cbm" | "not_separate" | "transport" | "duty" | "rates" | "before"
  hs_codes?: string[]
}

/** Insurers cover the value and a tenth of it for lost profit (Incoterms 2020, CIF and CIP A5). */
export const INSURED_PERCENT = 110

type Climb = {
  quote: LadderQuote
  target: Target
  figures: CostFigures
  rates: RateTable | null
  quoted: Part[]
  wanted: Leg[]
}
type Estimate = { part: Part; missing: Missing | null; duties?: number[] }

/** Adds the wanted legs to what is quoted; `duties` are those of the lines, in their order. */
export function climb(input: Climb): { parts: Part[]; missing: Missing[]; duties: number[] } {
  const parts = [...input.quoted]
  const missing: Missing[] = []
  let duties: number[] = []
  for (const leg of input.wanted) {
    const found = estimate(leg, input, parts)
    parts.push(found.part)
    if (found.missing) missing.push(found.missing)
    duties = found.duties ?? duties
  }
  return { parts, missing, duties }
}

function estimate(leg: Leg, input: Climb, before: Part[]): Estimate {
  if (leg === "freight") return freight(input)
  if (leg === "insurance") return insurance(input, before)
  if (leg === "import") return importCost(input, before)
  const figure = input.figures[leg]
  return figure === null ? lacking(leg, "figure") : sum(leg, figure, input)
}

function lacking(part: Leg, why: Missing["why"], hs_codes?: string[]): Estimate {
  const missing = { part, why, ...(hs_codes ? { hs_codes } : {}) }
  return { part: { part, state: "unknown", amount: null, basis: null }, missing }
}

const estimated = (part: Leg, amount: number, basis: Basis): Estimate => ({
  part: { part, state: "estimated", amount, basis },
  missing: null,
})

/** Whether the buyer's figures can be said in the target's currency. */
function hasRates({ figures, target, rates }: Climb): boolean {
  const [from, to] = [figures.currency, target.currency]
  return from === to || Boolean(rates && rates.per_usd[from] > 0 && rates.per_usd[to] > 0)
}

function toTarget(amount: number, { figures, target, rates }: Climb): number {
  if (!rates || figures.currency === target.currency) return sumLines([amount], target.currency)
  return convertMoney(amount, figures.currency, target.currency, rates)
}

function sum(leg: Leg, figure: number, input: Climb): Estimate {
  if (!hasRates(input)) return lacking(leg, "rates")
  const { currency } = input.figures
  return estimated(leg, toTarget(figure, input), { kind: "sum", figure, currency })
}

function freight(input: Climb): Estimate {
  const { quote, figures, target, rates } = input
  const { freight: figure, freight_basis: kind, currency } = figures
  if (figure === null) return lacking("freight", "figure")
  if (kind === "sum") return sum("freight", figure, input)
  if (!hasRates(input)) return lacking("freight", "rates")
  const measures = quote.lines.map((line) => (kind === "kg" ? line.gross_kg : line.cbm))
  if (measures.some((one) => one === null)) return lacking("freight", kind)
  const measure = fromDecimal(measures.map((one) => toDecimal(one ?? 0)).reduce(add, toDecimal(0)))
  const amount =
    rates && currency !== target.currency
      ? convertLine(measure, figure, { from: currency, to: target.currency, rates })
      : lineTotal(measure, figure, currency)
  return estimated("freight", amount, { kind, figure, currency, measure })
}

function insurance({ figures, target }: Climb, before: Part[]): Estimate {
  const percent = figures.insurance_percent
  if (percent === null) return lacking("insurance", "figure")
  const value = valueOf(before, target.currency)
  if (value === null) return lacking("insurance", "before")
  const exact = multiply(multiply(toDecimal(value), toDecimal(INSURED_PERCENT)), toDecimal(percent))
  const amount = fromDecimal(divide(exact, toDecimal(10_000), currencyDecimals[target.currency]))
  return estimated("insurance", amount, { kind: "insurance", percent, value })
}

/** Duty is counted on the value at the border: what is paid after it (delivery, unloading) is not taxed. */
function importCost(input: Climb, before: Part[]): Estimate {
  const { quote, figures, target } = input
  const { clearance, currency } = figures
  const percentFor = (hs: string) => figures.duties.find(({ hs_code }) => hs_code === hs)?.percent
  const open = quote.lines
    .map(({ hs_code }) => hs_code)
    .filter((hs) => percentFor(hs) === undefined)
  if (open.length > 0) return lacking("import", "duty", [...new Set(open)].sort())
  if (clearance === null) return lacking("import", "figure")
  if (!hasRates(input)) return lacking("import", "rates")
  const taxed = before.filter(
    ({ part, state }) => state === "quoted" || (part !== "delivery" && part !== "unloading"),
  )
  const value = valueOf(taxed, target.currency)
  if (value === null) return lacking("import", "before")
  const values = quote.lines.map(({ total }) => total)
  const duties = shareOut(value, values, target.currency).map((share, at) =>
    percentOf(share, percentFor(quote.lines[at]?.hs_code ?? "") ?? 0, target.currency),
  )
  const duty = sumLines(duties, target.currency)
  const amount = sumLines([toTarget(clearance, input), duty], target.currency)
  const basis = { kind: "import" as const, clearance, currency, duty, value }
  return { ...estimated("import", amount, basis), duties }
}

/** Null when anything of it is unknown: unknown is not zero. */
function valueOf(parts: Part[], currency: Currency): number | null {
  const amounts = parts.map(({ amount }) => amount)
  return amounts.some((amount) => amount === null)
    ? null
    : sumLines(
        amounts.map((amount) => amount ?? 0),
        currency,
      )
}
