import fc from "fast-check"
import { expect, test } from "vitest"
import {
  addDays,
  addMonths,
  dayIn,
  daysBetween,
  endOfDay,
  isDay,
  monthOf,
  readDay,
  startOfDay,
  yearOf,
} from "./days.js"

test.each([
  "2027-02-30",
  "2027-02-29",
  "2027-04-31",
  "2027-13-01",
  "2027-00-10",
  "2027-01-00",
  "2027-1-1",
  "0202-01-01",
  "20270-01-01",
  "2027-01-01T00:00:00Z",
  " 2027-01-01",
  "",
])("%j is no day", (text) => {
  expect(isDay(text)).toBe(false)
})

test.each(["2027-01-31", "2028-02-29", "1900-01-01", "2199-12-31"])("%s is a day", (text) => {
  expect(isDay(text)).toBe(true)
})

test.each([
  ["2027-05-01", "2027-05-01"],
  ["2027/5/1", "2027-05-01"],
  ["2027.05.01", "2027-05-01"],
  ["２０２７－０５－０１", "2027-05-01"],
  ["٢٠٢٧-٠٥-٠١", "2027-05-01"],
  ["२०२७-०५-०१", "2027-05-01"],
  ["\u20662027\u201105\u201101\u2069", "2027-05-01"],
  ["01/05/2027", "01/05/2027"],
  ["soon", "soon"],
])("%j is read as %j", (typed, day) => {
  expect(readDay(typed)).toBe(day)
})

test("a day begins and ends in Jakarta", () => {
  expect(startOfDay("2026-11-30").toISOString()).toBe("2026-11-29T17:00:00.000Z")
  expect(endOfDay("2026-11-30").toISOString()).toBe("2026-11-30T17:00:00.000Z")
  expect(dayIn(startOfDay("2026-11-30"))).toBe("2026-11-30")
  expect([yearOf("2026-11-30"), monthOf("2026-11-30")]).toEqual([2026, 11])
})

test("adding and counting days agree, over leap days and new years", () => {
  const day = fc
    .date({ min: new Date("1901-01-01"), max: new Date("2198-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(day, fc.integer({ min: -300, max: 300 }), (from, days) => {
      const to = addDays(from, days)
      expect(isDay(to)).toBe(true)
      expect(daysBetween(from, to)).toBe(days)
      expect(from < to).toBe(days > 0)
      expect(isDay(addMonths(from, days % 12))).toBe(true)
    }),
  )
})
