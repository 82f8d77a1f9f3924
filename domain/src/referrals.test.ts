import { expect, test } from "vitest"
import { checkOutcome, checkPassedOn, type NotedOutcome } from "./referrals.js"

const today = "2026-11-29"
const asked = { consent_on: "2026-11-10", passed_on: null }
const passed = { consent_on: "2026-11-10", passed_on: "2026-11-12" }
const told = (found: { field: string; code: string }[]) =>
  found.map(({ field, code }) => `${field} ${code}`)

test.each([
  ["2026-11-10", []],
  ["2026-11-29", []],
  ["2026-11-09", ["day before_referral"]],
  ["2026-11-30", ["day date_in_future"]],
  ["2026-11-31", ["day invalid_date"]],
  ["", ["day required"]],
])("it was passed on on %s: %j", (day, problems) => {
  expect(told(checkPassedOn(day, asked, today))).toEqual(problems)
})

const outcome = (change: Partial<NotedOutcome>): NotedOutcome => ({
  ...{ outcome: "granted", granted_idr: 25_000_000, day: "2026-11-20" },
  ...change,
})

test("a bank decides only about what was passed on, and whoever asked withdraws at any time", () => {
  expect(told(checkOutcome(outcome({}), passed, today))).toEqual([])
  expect(told(checkOutcome(outcome({}), asked, today))).toEqual(["outcome referral_not_passed_on"])
  const withdrawn = outcome({ outcome: "withdrawn", granted_idr: null })
  expect(told(checkOutcome(withdrawn, asked, today))).toEqual([])
  const early = { ...withdrawn, day: "2026-11-11" }
  expect(told(checkOutcome(early, asked, today))).toEqual([])
  expect(told(checkOutcome(early, passed, today))).toEqual(["day before_referral"])
})

test("what was granted is a whole amount up to the end of KUR", () => {
  const granted = (granted_idr: number | null) =>
    told(checkOutcome(outcome({ granted_idr }), passed, today))
  expect(granted(null)).toEqual(["granted_idr required"])
  expect(granted(0)).toEqual(["granted_idr out_of_range"])
  expect(granted(1.5)).toEqual(["granted_idr too_many_decimals"])
  expect(granted(500_000_000)).toEqual([])
  expect(granted(500_000_001)).toEqual(["granted_idr out_of_range"])
  const refused = outcome({ outcome: "refused", granted_idr: null })
  expect(told(checkOutcome(refused, passed, today))).toEqual([])
})
