import { expect, test } from "vitest"
import { checkShares, isGroupForm, isSameKind } from "./pool-rules.js"
import { sumExactly } from "../decimal.js"
import { legalForms } from "../units.js"

const kind = { category: "food/sugar", unit: "kg", hs_code: "170290" }
const candidates = new Map([["i1", ["a", "b", "c"].map((id) => ({ id, ...kind }))]])
const lines = [{ rfq_item_id: "i1", quantity: 1000 }]
const share = (listing_id: string, quantity: number) => ({
  rfq_item_id: "i1",
  listing_id,
  quantity,
})
const codes = (...shares: ReturnType<typeof share>[]) =>
  checkShares(shares, lines, candidates).map(({ field, code }) => `${field} ${code}`)

test("shares make up a line exactly, or there are none", () => {
  expect(codes()).toEqual([])
  expect(codes(share("a", 600), share("b", 400))).toEqual([])
  expect(codes(share("a", 600), share("b", 399.9))).toEqual(["shares.0.quantity shares_sum"])
  expect(codes(share("a", 1000), share("b", 0))).toEqual(["shares.1.quantity out_of_range"])
  expect(
    checkShares([share("a", 0.1), share("b", 0.2)], [{ ...lines[0]!, quantity: 0.3 }], candidates),
  ).toEqual([])
})

test("a listing stands once in a line and is one of its kind", () => {
  expect(codes(share("a", 500), share("a", 500))).toEqual(["shares.1.listing_id repeated"])
  expect(codes(share("a", 500), share("z", 500))).toEqual(["shares.1.listing_id invalid_choice"])
  expect(isSameKind(kind, { ...kind, hs_code: "170291" })).toBe(false)
})

test("a person or a company is no group", () => {
  expect(legalForms.filter((form) => !isGroupForm(form))).toEqual([
    "perorangan",
    "pt_perorangan",
    "pt",
    "cv",
  ])
})

test("sums are exact", () => {
  expect(sumExactly([0.1, 0.2, 0.7])).toBe(1)
  expect(sumExactly([])).toBe(0)
})
