import fc from "fast-check"
import { expect, test } from "vitest"
import { addDays } from "./days.js"
import { chosenTotals } from "./order-money.js"
import { checkTaken, optionKey, type QuoteOptionInput, takeOptions } from "./quote-options.js"
import { checkQuote, quoteTotals, type QuoteInput } from "./quote-rules.js"

const today = "2026-11-27"
const tier: QuoteOptionInput = {
  ...{ kind: "tier", listing_id: null, quantity: 200 },
  ...{ unit_price: 9, lead_time_days: 40, note: null },
}
const alternative: QuoteOptionInput = { ...tier, kind: "alternative", listing_id: "other" }
const line = {
  ...{ rfq_item_id: "one", listing_id: "bag", quantity: 100, unit_price: 10 },
  ...{ lead_time_days: 30, note: null },
}
const quote: QuoteInput = {
  ...{ currency: "EUR", lines: [line], incoterm: "FOB", incoterm_place: "Tarakan" },
  ...{ transport_mode: "sea", valid_until: addDays(today, 30), deposit_percent: 30 },
  ...{ payment_method: "tt", freight: null, insurance: null, sample_price: null },
  ...{ exclusions: null, message: null },
}
const found = (change: Partial<QuoteInput>) =>
  checkQuote({ ...quote, ...change }, ["one", "two"], today).map(
    ({ field, code }) => `${field}: ${code}`,
  )
const withOptions = (...options: QuoteOptionInput[]) => found({ lines: [{ ...line, options }] })

test("other quantities and alternatives are priced like lines", () => {
  expect(withOptions(tier, alternative)).toEqual([])
  expect(withOptions({ ...tier, unit_price: 0 })).toEqual([
    "lines.0.options.0.unit_price: out_of_range",
  ])
  expect(withOptions({ ...alternative, quantity: 1e9 })).toEqual([
    "lines.0.options.0.quantity: out_of_range",
  ])
  expect(withOptions(...Array.from({ length: 7 }, () => alternative))).toContain(
    "lines.0.options: too_many",
  )
})

test("a quantity is priced once, and the same listing again says what is different", () => {
  expect(withOptions({ ...tier, quantity: 100 })).toEqual(["lines.0.options.0.quantity: repeated"])
  expect(withOptions(tier, tier)).toEqual(["lines.0.options.1.quantity: repeated"])
  const same = { ...alternative, listing_id: null }
  expect(withOptions(same)).toEqual(["lines.0.options.0.note: required"])
  expect(withOptions({ ...same, note: "In boxes of 6" })).toEqual([])
})

test("who leaves a line out says why, and quotes it or leaves it out", () => {
  const left = (rfq_item_id: string, reason: string | null) =>
    found({ not_quoted: [{ rfq_item_id, reason }] })
  expect(left("two", "Out of season")).toEqual([])
  expect(left("two", null)).toEqual(["not_quoted.0.reason: required"])
  expect(left("one", "No")).toEqual(["not_quoted.0.rfq_item_id: invalid_choice"])
  expect(left("three", "No")).toEqual(["not_quoted.0.rfq_item_id: invalid_choice"])
})

const quoted = [
  {
    ...line,
    options: [
      { ...tier, option: 1 },
      { ...alternative, option: 2, unit_price: 7.5 },
    ],
  },
  { ...line, rfq_item_id: "two", quantity: 3, options: [] },
]

test("an option stands in place of its line, in lines and totals alike", () => {
  const key = optionKey("one", 2)
  expect(takeOptions(quoted, [key]).map(({ unit_price }) => unit_price)).toEqual([7.5, 10])
  const { totals } = chosenTotals({ ...quote, lines: quoted }, ["one", "two"], [key])
  expect(totals.goods).toBe(200 * 7.5 + 3 * 10)
  expect(chosenTotals({ ...quote, lines: quoted }, ["one"]).totals.goods).toBe(1000)
})

test("keys that name no option of a chosen line, or two of one line, are refused", () => {
  const codes = (chosen: string[], keys: string[]) =>
    checkTaken(quoted, chosen, keys).map(({ field, code }) => `${field}: ${code}`)
  expect(codes(["one"], ["one#1"])).toEqual([])
  expect(codes(["two"], ["one#1"])).toEqual(["options.0: invalid_choice"])
  expect(codes(["one"], ["one#3"])).toEqual(["options.0: invalid_choice"])
  expect(codes(["one"], ["one#1", "one#2"])).toEqual(["options.1: repeated"])
  fc.assert(
    fc.property(fc.string(), (key) => {
      fc.pre(!["one#1", "one#2"].includes(key))
      expect(codes(["one", "two"], [key])).not.toEqual([])
    }),
  )
})

test("whatever is taken, deposit and balance add up to the total and lines to the goods", () => {
  const price = fc.integer({ min: 1, max: 1_000_000 }).map((cents) => cents / 10_000)
  const keys = fc.subarray(["one#1", "two#1"])
  fc.assert(
    fc.property(price, price, fc.integer({ min: 0, max: 100 }), keys, (a, b, percent, taken) => {
      const lines = ["one", "two"].map((rfq_item_id) => ({
        ...{ rfq_item_id, quantity: 7, unit_price: a },
        options: [{ option: 1, quantity: 13, unit_price: b }],
      }))
      const { lines: chosen, totals } = chosenTotals(
        { currency: "EUR", freight: 0.1, insurance: null, deposit_percent: percent, lines },
        ["one", "two"],
        taken,
      )
      expect(totals.deposit + totals.balance).toBeCloseTo(totals.total, 2)
      const again = quoteTotals({
        ...{ currency: "EUR", freight: 0.1, insurance: null, deposit_percent: percent },
        lines: chosen,
      })
      expect(again).toEqual(totals)
    }),
  )
})
