import fc from "fast-check"
import { expect, test } from "vitest"
import { addDays } from "./days.js"
import { checkRfqChange, rfqDifferences, type RfqState } from "./rfq-changes.js"

const today = "2026-11-27"
const state: RfqState = {
  ...{ destination_country: "DE", destination_city: "Hamburg", destination_port: null },
  ...{ incoterm: "FOB", transport_mode: "sea", needed_by: addDays(today, 60), decision_by: null },
  ...{ certificates_needed: ["halal", "organic_eu"], sample_wanted: false, private_label: false },
  ...{ packaging: null, repeat_volume: null, message: null },
  items: [1, 2].map((line) => ({
    ...{ rfq_item_id: `item_${line}`, line, quantity: 100 },
    ...{ target_price: null, tier_quantities: [200, 400], note: null },
  })),
}
const withItem = (change: object): RfqState => ({
  ...state,
  items: state.items.map((item, at) => (at === 0 ? { ...item, ...change } : item)),
})
const standing = state.items.map((item) => ({
  ...item,
  listing: { id: "bag", moq: 50, order_multiple: 10 },
  is_ordered: item.line === 2,
}))
const found = (change: RfqState) =>
  checkRfqChange(change, standing, today).map(({ field, code }) => `${field}: ${code}`)

test("only what differs is named, whatever order certificates and quantities stand in", () => {
  expect(rfqDifferences(state, state)).toEqual([])
  const turned = {
    ...withItem({ tier_quantities: [400, 200] }),
    certificates_needed: ["organic_eu", "halal"],
  }
  expect(rfqDifferences(state, turned)).toEqual([])
  expect(rfqDifferences(state, { ...withItem({ quantity: 150 }), incoterm: "CIF" })).toEqual([
    { line: 1, field: "quantity", from: 100, to: 150 },
    { line: null, field: "incoterm", from: "FOB", to: "CIF" },
  ])
  expect(rfqDifferences(state, { ...state, hides_company: true })).toHaveLength(1)
  expect(rfqDifferences(state, { ...state, hides_company: false }), "as before").toEqual([])
})

test("a difference read backwards has its sides exchanged", () => {
  const quantity = fc.integer({ min: 1, max: 1000 })
  fc.assert(
    fc.property(quantity, fc.string(), (to, message) => {
      const after = { ...withItem({ quantity: to }), message }
      const there = rfqDifferences(state, after)
      const back = rfqDifferences(after, state).map(({ from, to: end, ...rest }) => ({
        ...rest,
        from: end,
        to: from,
      }))
      expect(back).toEqual(there)
    }),
  )
})

test("changes keep the rules of a request; what is ordered stays as it is", () => {
  expect(found(state)).toEqual([])
  expect(found(withItem({ quantity: 20 }))).toEqual(["items.0.quantity: below_moq"])
  expect(found(withItem({ quantity: -5 }))).toEqual(["items.0.quantity: below_moq"])
  expect(found(withItem({ target_price: 0 }))).toEqual(["items.0.target_price: out_of_range"])
  expect(found(withItem({ tier_quantities: [100] }))).toEqual([
    "items.0.tier_quantities.0: repeated",
  ])
  expect(found({ ...state, needed_by: "2020-01-01" })).toEqual(["needed_by: date_in_past"])
  const [first, second] = state.items
  const ordered = { ...state, items: [first!, { ...second!, quantity: 200 }] }
  expect(found(ordered)).toEqual(["items.1.quantity: already_ordered"])
  expect(found({ ...state, items: [first!] })).toEqual(["items: invalid_choice"])
  const others = { ...state, items: [first!, { ...second!, rfq_item_id: "of_another" }] }
  expect(found(others)).toEqual(["items: invalid_choice"])
})
