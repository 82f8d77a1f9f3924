import { expect, test } from "vitest"
import { convertMoney, lineTotal, roundMoney, type RateTable } from "./money.js"
import { checkQuote, quoteTotals, type QuoteInput } from "./quote-rules.js"

const rates: RateTable = {
  base: "USD",
  as_of: "2026-11-20",
  source: "test",
  per_usd: { USD: 1, EUR: 0.86, JPY: 151.2, IDR: 16480 },
}

test("money rounds half away from zero, without binary residue", () => {
  expect(roundMoney(1.005, "USD")).toBe(1.01)
  expect(roundMoney(-1.005, "USD")).toBe(-1.01)
  expect(roundMoney(2.5, "JPY")).toBe(3)
  expect(roundMoney(0, "USD")).toBe(0)
})

test("yen and rupiah have no decimals", () => {
  expect(convertMoney(3.4, "USD", "JPY", rates)).toBe(514)
  expect(convertMoney(100, "EUR", "IDR", rates)).toBe(1916279)
})

test("the printed lines add up to the printed total, and deposit and balance too", () => {
  const totals = quoteTotals({
    currency: "USD",
    freight: 120.5,
    insurance: null,
    deposit_percent: 33.3,
    lines: [
      { quantity: 3, unit_price: 0.335 },
      { quantity: 600, unit_price: 3.333 },
    ],
  })
  expect(totals.lines).toEqual([1.01, 1999.8])
  expect(totals.total).toBe(2121.31)
  expect(roundMoney(totals.deposit + totals.balance, "USD")).toBe(totals.total)
  expect(lineTotal(600, 3.333, "USD")).toBe(1999.8)
})

const quote: QuoteInput = {
  currency: "USD",
  lines: [{ rfq_item_id: "i1", quantity: 500, unit_price: 3.4, lead_time_days: 21, note: null }],
  incoterm: "FOB",
  incoterm_place: "Tanjung Priok",
  transport_mode: "sea",
  valid_until: "2026-12-23",
  deposit_percent: 30,
  payment_method: "tt",
  freight: null,
  insurance: null,
  sample_price: null,
  exclusions: null,
  message: null,
}
const check = (change: Partial<QuoteInput>) =>
  checkQuote({ ...quote, ...change }, ["i1"], "2026-11-23").map(({ field, code }) => [field, code])

test("a quote names each wrong field", () => {
  expect(check({})).toEqual([])
  expect(check({ incoterm_place: "" })).toEqual([["incoterm_place", "incoterm_place_required"]])
  expect(check({ transport_mode: "air" })).toEqual([["incoterm", "incoterm_transport"]])
  expect(check({ valid_until: "2026-11-22" })).toEqual([["valid_until", "valid_until_past"]])
  expect(check({ lines: [{ ...quote.lines[0]!, unit_price: 0 }] })).toEqual([
    ["lines.0.unit_price", "out_of_range"],
  ])
  expect(check({ lines: [{ ...quote.lines[0]!, rfq_item_id: "other" }] })).toEqual([
    ["lines.0.rfq_item_id", "invalid_choice"],
  ])
})
