import { expect, test } from "vitest"
import type { RateTable } from "./money.js"
import {
  counterOf,
  followOrder,
  standingEntries,
  type TradeEntry,
  tradeSource,
  valueAt,
} from "./trade-ledger.js"

const rates = (idr: number, as_of = "2026-11-01"): RateTable => ({
  base: "USD",
  as_of,
  source: "test",
  per_usd: { USD: 1, EUR: 0.8, JPY: 150, IDR: idr },
})

const of = { order_id: "eord_1", rfq_item_id: "rfqi_1" }
const accepted: TradeEntry = {
  ...of,
  ...valueAt(1000.4, "EUR", rates(16_000)),
  source: tradeSource("accepted", of),
  corrects: null,
  evidence: "accepted",
  producer_id: "mkr_1",
  province: "banten",
  regency: "lebak",
  village: null,
  hs_code: "0907.10",
  destination: "DE",
  currency: "EUR",
  day: "2026-11-01",
  rates_of: "2026-11-01",
  net_kg: 120.5,
}
const now = { is_cancelled: false, is_paid: false, day: "2026-11-20" }
const later = { ...now, rates: rates(16_500, "2026-11-20") }
const sum = (entries: TradeEntry[], field: "value" | "value_usd" | "value_idr" | "net_kg") =>
  entries.reduce((total, entry) => total + Number(entry[field]), 0)

test("a value stands in its currency, in USD and in whole rupiah", () => {
  expect(valueAt(1000.4, "EUR", rates(16_000))).toEqual({
    value: 1000.4,
    value_usd: 1250.5,
    value_idr: 20_008_000,
  })
  expect(valueAt(1.005, "USD", rates(16_333)).value_idr).toBe(16_415)
})

test("an order that is neither paid nor cancelled adds nothing", () => {
  expect(followOrder([accepted], later)).toEqual([])
})

test("paid in full takes the place of accepted, at the rate of that day, once", () => {
  const added = followOrder([accepted], { ...later, is_paid: true })
  expect(added.map(({ source }) => source)).toEqual([
    `counter:accepted:eord_1:rfqi_1`,
    `paid:eord_1:rfqi_1`,
  ])
  const all = [accepted, ...added]
  expect(sum(all, "value")).toBeCloseTo(1000.4, 9)
  expect(sum(all, "value_idr")).toBe(20_633_250)
  expect(sum(all, "net_kg")).toBe(120.5)
  expect(standingEntries(all)).toMatchObject([{ evidence: "paid", rates_of: "2026-11-20" }])
  expect(followOrder(all, { ...later, is_paid: true })).toEqual([])
})

test("a cancelled order comes to zero in every currency and in kg, paid or not, once", () => {
  for (const is_paid of [false, true]) {
    const before = [accepted, ...followOrder([accepted], { ...later, is_paid })]
    const all = [...before, ...followOrder(before, { ...later, is_cancelled: true })]
    for (const field of ["value", "value_usd", "value_idr", "net_kg"] as const)
      expect(sum(all, field)).toBe(0)
    expect(followOrder(all, { ...later, is_cancelled: true })).toEqual([])
    expect(followOrder(all, { ...later, is_paid: true })).toEqual([])
  }
})

test("a counter-entry names what it takes back; an unknown weight stays unknown", () => {
  const counter = counterOf({ ...accepted, net_kg: null }, "2026-11-21")
  expect(counter).toMatchObject({ corrects: accepted.source, net_kg: null, day: "2026-11-21" })
  expect(counter.rates_of).toBe(accepted.rates_of)
})
