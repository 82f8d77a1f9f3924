import fc from "fast-check"
import { expect, test } from "vitest"
import { addDays } from "./days.js"
import { checkOpenRfq, checkQuotedListings, type OpenRfqInput } from "./open-rfq-rules.js"

const today = "2026-11-27"
const goods = {
  title: "Palm sugar",
  unit: "kg" as const,
  quantity: 500,
  target_price: null,
  note: null,
}
const complete: OpenRfqInput = {
  category: "food/sugar",
  goods: [goods],
  answers_max: 5,
  file_ids: [],
  currency: "EUR",
  destination_country: "DE",
  destination_city: "Hamburg",
  destination_port: null,
  incoterm: "FOB",
  transport_mode: "sea",
  needed_by: addDays(today, 60),
  decision_by: null,
  certificates_needed: [],
  sample_wanted: false,
  private_label: false,
  packaging: null,
  repeat_volume: null,
  message: null,
}
const found = (change: Partial<OpenRfqInput>) =>
  checkOpenRfq({ ...complete, ...change }, today).map(({ field, code }) => `${field}: ${code}`)
const withGoods = (change: Partial<OpenRfqInput["goods"][number]>) =>
  found({ goods: [{ ...goods, ...change }] })

test("a complete open request may be sent; each gap is named at its field", () => {
  expect(found({})).toEqual([])
  expect(found({ category: "x" as never })).toEqual(["category: required"])
  expect(found({ goods: [] })).toEqual(["goods.0.title: required"])
  expect(found({ goods: Array.from({ length: 500 }, () => goods) })).toEqual(["goods: basket_full"])
  expect(found({ answers_max: 4 })).toEqual(["answers_max: invalid_choice"])
  expect(found({ file_ids: ["a", "b", "c", "d", "e", "f"] })).toEqual(["file: too_many"])
  expect(found({ needed_by: "2026-11-26" })).toEqual(["needed_by: date_in_past"])
  expect(withGoods({ title: " " })).toEqual(["goods.0.title: required"])
  expect(withGoods({ unit: "ton" as never })).toEqual(["goods.0.unit: invalid_choice"])
})

test("quantities to be priced are each named once, three at most", () => {
  expect(withGoods({ tier_quantities: [1000, 2000, 5000] })).toEqual([])
  expect(withGoods({ tier_quantities: [500] })).toEqual(["goods.0.tier_quantities.0: repeated"])
  expect(withGoods({ tier_quantities: [1000, 1000] })).toEqual([
    "goods.0.tier_quantities.1: repeated",
  ])
  expect(withGoods({ tier_quantities: [1, 2, 3, 4] })).toEqual([
    "goods.0.tier_quantities: too_many",
  ])
  expect(withGoods({ tier_quantities: [Number.NaN] })).toEqual([
    "goods.0.tier_quantities.0: not_a_number",
  ])
})

test("no quantity or price outside what can be kept passes, whatever is typed", () => {
  const odd = fc.oneof(fc.double({ max: 0 }), fc.double({ min: 1e9 }), fc.constant(Number.NaN))
  fc.assert(
    fc.property(odd, (value) => {
      expect(withGoods({ quantity: value })).toHaveLength(1)
      expect(withGoods({ tier_quantities: [value] })).toHaveLength(1)
      expect(withGoods({ target_price: value })).toHaveLength(1)
    }),
  )
})

test("a line of a quote is about the listing asked for, or about an own one in the same unit", () => {
  const items = [
    { id: "asked", listing_id: "bag", unit: "pc" as const },
    { id: "open", listing_id: null, unit: "kg" as const },
  ]
  const own = [
    { id: "sugar", unit: "kg" as const },
    { id: "mat", unit: "pc" as const },
  ]
  const codes = (rfq_item_id: string, listing_id?: string | null) =>
    checkQuotedListings([{ rfq_item_id, listing_id: listing_id ?? null }], items, own).map(
      ({ code }) => code,
    )
  expect(codes("asked")).toEqual([])
  expect(codes("asked", "bag")).toEqual([])
  expect(codes("asked", "sugar")).toEqual(["invalid_choice"])
  expect(codes("open", "sugar")).toEqual([])
  expect(codes("open")).toEqual(["required"])
  expect(codes("open", "of_another")).toEqual(["listing_not_public"])
  expect(codes("open", "mat")).toEqual(["unit_differs"])
})
