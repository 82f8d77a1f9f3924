import { fromDecimal, multiply, toDecimal } from "./decimal.js"
import { convertMoney, type Currency, type RateTable, roundMoney } from "./money.js"

/** How sure an entry of the ledger is, the surest first. Own exports are "document" or "declared". */
export const tradeEvidence = ["paid", "accepted", "document", "declared"] as const
type TradeEvidence = (typeof tradeEvidence)[number]

/** Goods of one line: `value` in `currency`, the others at the day's rate, weight in kg; negative in a counter-entry. */
type Amounts = { value: number; value_usd: number; value_idr: number; net_kg: number | null }

/** One entry of the ledger. `source` names the event that it follows from, and enters once. */
export type TradeEntry = Amounts & {
  source: string
  /** Source of the entry that this one takes back; null in an entry of its own. */
  corrects: string | null
  evidence: TradeEvidence
  order_id: string
  rfq_item_id: string
  producer_id: string
  province: string
  regency: string
  village: string | null
  hs_code: string
  /** ISO 3166-1 alpha-2. */
  destination: string
  currency: Currency
  /** ISO day of the event. */
  day: string
  /** ISO day of the rates that USD and IDR were calculated with. */
  rates_of: string
}

/** A value in its own currency, in USD and in IDR, each rounded once. */
export function valueAt(
  value: number,
  currency: Currency,
  rates: RateTable,
): Omit<Amounts, "net_kg"> {
  return {
    value: roundMoney(value, currency),
    value_usd: convertMoney(value, currency, "USD", rates),
    value_idr: convertMoney(value, currency, "IDR", rates),
  }
}

const negative = (amount: number) => fromDecimal(multiply(toDecimal(amount), toDecimal(-1)))

/** Takes an entry back: the same facts and the same rates, so that both come to zero in every currency. */
export function counterOf(entry: TradeEntry, day: string): TradeEntry {
  return {
    ...entry,
    source: `counter:${entry.source}`,
    corrects: entry.source,
    day,
    value: negative(entry.value),
    value_usd: negative(entry.value_usd),
    value_idr: negative(entry.value_idr),
    net_kg: entry.net_kg === null ? null : negative(entry.net_kg),
  }
}

/** Entries that no other has taken back. */
export function standingEntries(entries: readonly TradeEntry[]): TradeEntry[] {
  const takenBack = new Set(entries.map(({ corrects }) => corrects))
  return entries.filter(({ source, corrects }) => corrects === null && !takenBack.has(source))
}

type OrderNow = { is_cancelled: boolean; is_paid: boolean; day: string; rates: RateTable }

/**
 * What an order that has moved adds to its entries: a cancelled one takes back what stands, one that is
 * paid in full puts "paid", at the rate of that day, in the place of "accepted". Asked again it adds nothing.
 */
export function followOrder(
  entries: readonly TradeEntry[],
  { is_cancelled, is_paid, day, rates }: OrderNow,
): TradeEntry[] {
  const standing = standingEntries(entries)
  if (is_cancelled) return standing.map((entry) => counterOf(entry, day))
  if (!is_paid) return []
  return standing
    .filter(({ evidence }) => evidence === "accepted")
    .flatMap((entry): TradeEntry[] => [
      counterOf(entry, day),
      {
        ...entry,
        ...valueAt(entry.value, entry.currency, rates),
        source: tradeSource("paid", entry),
        evidence: "paid",
        day,
        rates_of: rates.as_of,
      },
    ])
}

/** The name of an event of an order's line. */
export const tradeSource = (
  evidence: "accepted" | "paid",
  { order_id, rfq_item_id }: Pick<TradeEntry, "order_id" | "rfq_item_id">,
) => `${evidence}:${order_id}:${rfq_item_id}`

/** What figures of trade are grouped by. */
export const tradeDimensions = [
  "heading",
  "province",
  "regency",
  "village",
  "producer",
  "destination",
  "month",
] as const
export type TradeDimension = (typeof tradeDimensions)[number]

/** Evidence of what happened here; own exports with documents or by declaration are apart, and not yet entered. */
export const platformEvidence = ["paid", "accepted"] as const
export type PlatformEvidence = (typeof platformEvidence)[number]
