import { type Currency, currencies, type RateTable } from "@serumpun/domain/money"
import { followOrder, type TradeEntry, tradeSource, valueAt } from "@serumpun/domain/trade-ledger"
import { randomFrom } from "@serumpun/search/bench/random"
import type { ProofOptions } from "./main.ts"

const ENTRIES = 100_000
/** So often an order is looked at; asked again for the same, nothing may be added. */
const LOOKS = 4

type Sums = { value: bigint; usd: bigint; idr: bigint; grams: bigint }
type Walk = { rates: RateTable; is_cancelled: boolean; is_paid: boolean; day: string }

/**
 * Random orders accepted, paid, cancelled and asked again, at rates that change, through the rules of the
 * ledger (not through a database). Holds when for each group of HS code, destination, currency and evidence the
 * sum of all entries, counter-entries included, is what the orders' last state alone comes to: to the
 * rupiah, the cent and the gram, in whole numbers; and no source enters twice.
 */
export async function prove({ runs, seed }: ProofOptions): Promise<string> {
  const random = randomFrom(seed)
  const [ledger, fresh] = [new Map<string, Sums>(), new Map<string, Sums>()]
  let [entries, orders, corrections] = [0, 0, 0]
  while (entries < runs * ENTRIES) {
    orders += 1
    const { all, last } = walkOrder(random, orders)
    if (new Set(all.map(({ source }) => source)).size !== all.length)
      throw new Error(`order ${orders}: a source entered twice`)
    for (const entry of all) addTo(ledger, entry)
    if (last) addTo(fresh, last)
    entries += all.length
    corrections += all.filter(({ corrects }) => corrects !== null).length
  }
  for (const [key, sums] of ledger) compare(key, sums, fresh.get(key))
  for (const key of fresh.keys())
    if (!ledger.has(key)) throw new Error(`${key} is not in the ledger`)
  return (
    `seed ${seed}; ${entries} entries, ${corrections} of them corrections, of ${orders} orders, ` +
    `${ledger.size} groups, 0 totals that differ`
  )
}

/** @returns everything that was entered of an order, and what alone should count of it, by its own calculation */
function walkOrder(random: () => number, number: number) {
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)]!
  const currency: Currency = pick(currencies)
  const amount = Math.round(random() * 10 ** (4 + Math.floor(random() * 8)))
  const value = currency === "IDR" || currency === "JPY" ? amount : amount / 100
  const ids = { order_id: `o${number}`, rfq_item_id: "1" }
  const first = ratesOf(random)
  const accepted: TradeEntry = {
    ...{ ...ids, source: tradeSource("accepted", ids), corrects: null, evidence: "accepted" },
    ...{ producer_id: "p", province: "banten", regency: "lebak", village: null },
    ...{ hs_code: pick(["0907.10", "8001.10", "4602.12"]), destination: pick(["DE", "JP", "US"]) },
    ...{ currency, day: "2026-01-01", rates_of: first.as_of, ...valueAt(value, currency, first) },
    net_kg: random() < 0.1 ? null : Math.round(random() * 1e7) / 1000,
  }
  const all = [accepted]
  let last: TradeEntry | null = accepted
  for (let look = 0; look < LOOKS; look += 1) {
    const is_cancelled = random() < 0.15
    const walk: Walk = {
      ...{ rates: ratesOf(random), day: `2026-02-0${look + 1}` },
      ...{ is_cancelled, is_paid: !is_cancelled && random() < 0.4 },
    }
    all.push(...followOrder(all, walk))
    last = standsAfter(last, walk)
  }
  return { all, last }
}

/** The last state of an order without any ledger. */
function standsAfter(last: TradeEntry | null, { rates, is_cancelled, is_paid }: Walk) {
  if (!last || is_cancelled) return null
  if (!is_paid || last.evidence === "paid") return last
  const { value, currency } = last
  return { ...last, evidence: "paid" as const, ...valueAt(value, currency, rates) }
}

const ratesOf = (random: () => number): RateTable => ({
  ...{ base: "USD", as_of: "2026-01-01", source: "random" },
  per_usd: {
    USD: 1,
    EUR: Math.round((0.7 + random() / 2) * 1e4) / 1e4,
    JPY: Math.round((100 + random() * 80) * 100) / 100,
    IDR: Math.round((14_000 + random() * 4_000) * 100) / 100,
  },
})

function addTo(groups: Map<string, Sums>, entry: TradeEntry): void {
  const { hs_code, destination, currency, evidence } = entry
  const key = [hs_code, destination, currency, evidence].join(" ")
  const sums = groups.get(key) ?? { value: 0n, usd: 0n, idr: 0n, grams: 0n }
  sums.value += whole(entry.value, 2)
  sums.usd += whole(entry.value_usd, 2)
  sums.idr += whole(entry.value_idr, 0)
  sums.grams += whole(entry.net_kg ?? 0, 3)
  groups.set(key, sums)
}

/** Digits written out, not multiplied, so that no binary fraction comes in. */
function whole(amount: number, decimals: number): bigint {
  const [front = "0", fraction = ""] = String(amount).split(".")
  if (fraction.length > decimals || String(amount).includes("e"))
    throw new Error(`${amount} has more than ${decimals} decimals`)
  return BigInt(front + fraction.padEnd(decimals, "0"))
}

function compare(key: string, sums: Sums, fresh: Sums | undefined): void {
  for (const field of ["value", "usd", "idr", "grams"] as const) {
    const expected = fresh?.[field] ?? 0n
    if (sums[field] !== expected)
      throw new Error(`${key}: ${field} is ${sums[field]}, computed anew ${expected}`)
  }
}
