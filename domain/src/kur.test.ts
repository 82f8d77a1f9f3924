import { expect, test } from "vitest"
import {
  checkKur,
  checkKurAnswers,
  type KurAnswers,
  kurClassOf,
  kurFacts,
  kurSources,
  type KurConditionKey,
} from "./kur.js"

const today = "2026-11-29"
const answers = (change: Partial<KurAnswers> = {}): KurAnswers => ({
  ...{ amount_idr: 25_000_000, founded_year: null, founded_month: null },
  ...{ has_identity: null, has_credit: null },
  ...change,
})
const withAll = { nib: "1234567890123", npwp: "0123456789012345" }

function stateOf(key: KurConditionKey, change: Partial<KurAnswers>, profile = {}, day = today) {
  const { conditions } = checkKur(answers(change), { ...withAll, ...profile }, day)
  return conditions.find((one) => one.key === key)
}

test.each([
  [1, "super_micro"],
  [10_000_000, "super_micro"],
  [10_000_001, "micro"],
  [100_000_000, "micro"],
  [100_000_001, "small"],
  [500_000_000, "small"],
  [500_000_001, null],
] as const)("Rp %i is of class %s", (amount, kur_class) => {
  expect(kurClassOf(amount)).toBe(kur_class)
})

test("above the last class there are no conditions to tell", () => {
  expect(checkKur(answers({ amount_idr: 500_000_001 }), withAll, today)).toEqual({
    ...{ kur_class: null, conditions: [] },
  })
})

test.each([
  [50_000_000, null, "not_needed"],
  [50_000_000, "0123456789012345", "not_needed"],
  [50_000_001, null, "missing"],
  [50_000_001, "0123456789012345", "met"],
  [500_000_000, null, "missing"],
] as const)("for Rp %i with the NPWP %s it is %s", (amount_idr, npwp, state) => {
  expect(stateOf("npwp", { amount_idr }, { npwp })?.state).toBe(state)
})

test("the NIB is read from the profile, where one in dispute is none", () => {
  expect(stateOf("nib", {})?.state).toBe("met")
  expect(stateOf("nib", {}, { nib: "" })?.state).toBe("missing")
  expect(stateOf("nib", {}, { nib: null })?.state).toBe("missing")
})

test("what was not answered is asked, and a running credit is what is missing", () => {
  expect(stateOf("identity", {})?.state).toBe("ask")
  expect(stateOf("identity", { has_identity: true })?.state).toBe("met")
  expect(stateOf("identity", { has_identity: false })?.state).toBe("missing")
  expect(stateOf("credit", {})?.state).toBe("ask")
  expect(stateOf("credit", { has_credit: false })?.state).toBe("met")
  expect(stateOf("credit", { has_credit: true })?.state).toBe("missing")
})

test.each([
  ["nothing is known", {}, { state: "ask" }],
  ["an earlier year is long ago whatever the month", { founded_year: 2025 }, { state: "met" }],
  ["this year's month decides", { founded_year: 2026 }, { state: "ask" }],
  ["April is over for six months", { founded_year: 2026, founded_month: 4 }, { state: "met" }],
  [
    "of May some days are, others not: surely on 30 November",
    { founded_year: 2026, founded_month: 5 },
    { state: "ask", from: "2026-11-30" },
  ],
  [
    "June is not",
    { founded_year: 2026, founded_month: 6 },
    { state: "missing", from: "2026-12-30" },
  ],
] as const)("six months in business: %s", (_name, change, found) => {
  expect(stateOf("six_months", change)).toEqual({ key: "six_months", ...found })
})

test.each([
  ["2026-06-29", 2025, "ask"],
  ["2026-06-30", 2025, "met"],
  ["2026-06-30", 2026, "missing"],
  ["2026-07-01", 2026, "ask"],
] as const)("on %s a business of %i is told: %s", (day, founded_year, state) => {
  expect(stateOf("six_months", { founded_year }, {}, day)?.state).toBe(state)
})

test("answers that cannot be are told at their fields", () => {
  const codes = (change: Partial<KurAnswers>) =>
    checkKurAnswers(answers(change), today).map(({ field, code }) => `${field} ${code}`)
  expect(codes({})).toEqual([])
  expect(codes({ amount_idr: NaN })).toEqual(["amount_idr not_a_number"])
  expect(codes({ amount_idr: 0 })).toEqual(["amount_idr out_of_range"])
  expect(codes({ amount_idr: -5 })).toEqual(["amount_idr out_of_range"])
  expect(codes({ amount_idr: 1.5 })).toEqual(["amount_idr too_many_decimals"])
  expect(codes({ amount_idr: 10_000_000_001 })).toEqual(["amount_idr out_of_range"])
  expect(codes({ founded_year: 2027 })).toEqual(["founded_year out_of_range"])
  expect(codes({ founded_year: NaN })).toEqual(["founded_year out_of_range"])
  expect(codes({ founded_month: 3 })).toEqual(["founded_year required"])
  expect(codes({ founded_year: 2026, founded_month: 12 })).toEqual(["founded_month date_in_future"])
  expect(codes({ founded_year: 2026, founded_month: 11 })).toEqual([])
})

test("every source is named by a fact", () => {
  const named = new Set(Object.values(kurFacts).flat())
  expect([...named].sort()).toEqual(Object.keys(kurSources).sort())
})
