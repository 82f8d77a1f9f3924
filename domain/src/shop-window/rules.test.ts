import { expect, test } from "vitest"
import { addMonths } from "../days.js"
import { checkWindowDays, isShownOn, overlap, pinRank, PLACE_MAX } from "./rules.js"

const today = "2026-11-28"
const codes = (from_day: string, until_day: string) =>
  checkWindowDays({ from_day, until_day }, today).map(({ field, code }) => `${field} ${code}`)

test("an end is asked for, after the beginning and within a year", () => {
  expect(codes(today, today)).toEqual([])
  expect(codes(today, addMonths(today, 12))).toEqual([])
  expect(codes(today, "2027-11-29")).toEqual(["until_day out_of_range"])
  expect(codes(today, "")).toEqual(["until_day required"])
  expect(codes("", "2027-02-30")).toEqual(["from_day required", "until_day invalid_date"])
  expect(codes("2026-11-27", today)).toEqual(["from_day date_in_past"])
  expect(codes("2026-11-30", "2026-11-29")).toEqual(["until_day date_order"])
})

test("the first and the last day count, the day after does not", () => {
  const days = { from_day: "2026-12-01", until_day: "2026-12-03" }
  const shown = ["2026-11-30", "2026-12-01", "2026-12-03", "2026-12-04"].map((day) =>
    isShownOn(days, day),
  )
  expect(shown).toEqual([false, true, true, false])
  const from = (from_day: string, until_day: string) => overlap(days, { from_day, until_day })
  expect(from("2026-12-03", "2026-12-09")).toBe(true)
  expect(from("2026-12-04", "2026-12-09")).toBe(false)
})

test("the first place is ahead of the last, which is ahead of none", () => {
  expect(pinRank(1)).toBeGreaterThan(pinRank(2))
  expect(pinRank(PLACE_MAX)).toBeGreaterThan(0)
})
