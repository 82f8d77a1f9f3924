import { expect, test } from "vitest"
import { checkGrant, type GrantAmount } from "./grants.js"

const today = "2026-11-29"
const codes = (change: Partial<GrantAmount>) =>
  checkGrant({ kind: "money", amount_idr: 2_400_000, year: 2021, ...change }, today).map(
    ({ field, code }) => `${field} ${code}`,
  )

test("money has an amount, and a tool may be given without", () => {
  expect(codes({})).toEqual([])
  expect(codes({ amount_idr: null })).toEqual(["amount_idr required"])
  expect(codes({ kind: "tool", amount_idr: null })).toEqual([])
})

test.each([
  [0, ["amount_idr out_of_range"]],
  [1, []],
  [1.5, ["amount_idr too_many_decimals"]],
  [2_000_000_000, []],
  [2_000_000_001, ["amount_idr out_of_range"]],
])("an amount of %d: %j", (amount_idr, problems) => {
  expect(codes({ amount_idr })).toEqual(problems)
  expect(codes({ kind: "tool", amount_idr })).toEqual(problems)
})

test.each([
  [1999, ["year out_of_range"]],
  [2000, []],
  [2026, []],
  [2027, ["year out_of_range"]],
])("the year %d: %j", (year, problems) => {
  expect(codes({ year })).toEqual(problems)
})
