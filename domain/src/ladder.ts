/** The cost ladder of Incoterms 2020: what a quote comes to under another rule and in another currency. */
import type { CostFigures } from "./cost-figures.js"
import { divide, fromDecimal, toDecimal } from "./decimal.js"
import type { Incoterm } from "./incoterms.js"
import {
  climb,
  type LadderQuote,
  type Leg,
  legs,
  type Missing,
  type Part,
  type Target,
} from "./ladder-legs.js"
import { shareOut } from "./share-out.js"
import {
  convertMoney,
  subtractMoney,
  sumLines,
  UNIT_PRICE_DECIMALS,
  type Currency,
  type RateTable,
} from "./money.js"

/** Rules of one rung include the same costs; each rung includes those before it. */
export const rungs = [
  ["EXW"],
  ["FCA"],
  ["FAS"],
  ["FOB"],
  ["CFR", "CPT"],
  ["CIF", "CIP"],
  ["DAP"],
  ["DPU"],
  ["DDP"],
] as const satisfies readonly (readonly Incoterm[])[]

export function rungOf(rule: Incoterm): number {
  return rungs.findIndex((rung) => rung.some((one) => one === rule))
}

/** Amounts are in the target's currency. `total` is null as long as anything is missing. */
export type LandedCost = {
  parts: Part[]
  missing: Missing[]
  total: number | null
  /** The total over the lines, by their value, duty by their HS code; they add up to the total. */
  lines: { total: number; per_unit: number }[] | null
}

/**
 * What a quote comes to at the target. What the quote states is used before the buyer's figures; what
 * neither says is unknown, and with it the total. At its own rung a quote comes to its own total.
 * @param rates of the quote's day; null when there are none
 */
export function landedCost(
  quote: LadderQuote,
  target: Target,
  figures: CostFigures,
  rates: RateTable | null,
): LandedCost {
  const unknown = (missing: Missing[]): LandedCost => ({
    parts: [{ part: "goods", state: "unknown", amount: null, basis: null }],
    missing,
    total: null,
    lines: null,
  })
  if (!canConvert(quote.currency, target.currency, rates))
    return unknown([{ part: "goods", why: "rates" }])
  const blocked = notSeparable(quote, target.incoterm)
  if (blocked.length > 0) return unknown(blocked)
  const quoted = quotedParts(quote, target, rates)
  const wanted = legsBetween(quote, target.incoterm)
  const { parts, missing, duties } = climb({ quote, target, figures, rates, quoted, wanted })
  if (missing.length > 0) return { parts, missing, total: null, lines: null }
  const total = sumLines(
    parts.map(({ amount }) => amount ?? 0),
    target.currency,
  )
  return { parts, missing, total, lines: perLine(quote, target.currency, total, duties) }
}

/** The legs from a quote's rung up to the target's that the quote does not state itself. */
function legsBetween(quote: LadderQuote, rule: Incoterm): Leg[] {
  return legsOf(quote, rungOf(quote.incoterm), rungOf(rule)).filter(
    (leg) => statedIn(quote, leg) === null,
  )
}

/** By air, road or several modes goods pass no ship's side: nothing lies between FCA and the freight. */
function legsOf({ transport_mode }: Pick<LadderQuote, "transport_mode">, from: number, to: number) {
  return legs
    .slice(from, Math.max(from, to))
    .filter((leg) => transport_mode === "sea" || (leg !== "terminal" && leg !== "loading"))
}

function statedIn(quote: LadderQuote, leg: Leg): number | null {
  return leg === "freight" || leg === "insurance" ? quote[leg] : null
}

/** What would have to come off a quote's price, and nobody says how much it is. */
function notSeparable(quote: LadderQuote, rule: Incoterm): Missing[] {
  const [own, goal] = [rungOf(quote.incoterm), rungOf(rule)]
  const isShipOnly = rule === "FAS" || rule === "FOB"
  if (isShipOnly && quote.transport_mode !== "sea" && own !== goal)
    return [{ part: "goods", why: "transport" }]
  return legsOf(quote, goal, own)
    .filter((leg) => statedIn(quote, leg) === null)
    .map((leg) => ({ part: leg, why: "not_separate" as const }))
}

/** Goods, and freight and insurance as far as the target includes them; converted once, as a whole. */
function quotedParts(
  quote: LadderQuote,
  { incoterm, currency: to }: Target,
  rates: RateTable | null,
): Part[] {
  const { currency } = quote
  const dropped = legsOf(quote, rungOf(incoterm), rungOf(quote.incoterm))
  const beside = (["freight", "insurance"] as const).flatMap((part) => {
    const amount = quote[part]
    return amount === null || dropped.includes(part) ? [] : [{ part, amount }]
  })
  const goods = quote.lines.map(({ total }) => total)
  const whole = sumLines([...goods, ...beside.map(({ amount }) => amount)], currency)
  const convert = (amount: number) => toCurrency(amount, currency, to, rates)
  const parts = beside.map(({ part, amount }) => ({ part, amount: convert(amount) }))
  const others = sumLines(
    parts.map(({ amount }) => amount),
    to,
  )
  return [
    { part: "goods" as const, amount: subtractMoney(convert(whole), others, to) },
    ...parts,
  ].map((part) => ({ ...part, state: "quoted", basis: null }))
}

function canConvert(from: Currency, to: Currency, rates: RateTable | null): boolean {
  if (from === to) return true
  return Boolean(rates && rates.per_usd[from] > 0 && rates.per_usd[to] > 0)
}

/** Between one currency and itself nothing is looked up. */
function toCurrency(amount: number, from: Currency, to: Currency, rates: RateTable | null): number {
  return rates && from !== to ? convertMoney(amount, from, to, rates) : sumLines([amount], to)
}

function perLine(
  { lines }: LadderQuote,
  currency: Currency,
  total: number,
  duties: number[],
): { total: number; per_unit: number }[] {
  const duty = sumLines(duties, currency)
  const values = lines.map((line) => line.total)
  const shares = shareOut(subtractMoney(total, duty, currency), values, currency)
  return lines.map(({ quantity }, at) => {
    const amount = sumLines([shares[at] ?? 0, duties[at] ?? 0], currency)
    const exact =
      quantity > 0 ? divide(toDecimal(amount), toDecimal(quantity), UNIT_PRICE_DECIMALS) : null
    return { total: amount, per_unit: exact ? fromDecimal(exact) : 0 }
  })
}
