import { expect, test } from "vitest"
import { checkPause, pausedProblem, pauseOn } from "./pauses.js"

const today = "2026-11-28"

test("a pause ends by itself on its day, one without a day does not", () => {
  expect(pauseOn({ until: "2026-11-29" }, today)).toEqual({ until: "2026-11-29" })
  expect(pauseOn({ until: today }, today)).toBeNull()
  expect(pauseOn({ until: "2026-11-27" }, today)).toBeNull()
  expect(pauseOn({ until: null }, today)).toEqual({ until: null })
  expect(pauseOn(null, today)).toBeNull()
})

test.each([
  [null, []],
  ["2026-11-29", []],
  ["2028-11-28", []],
  [today, ["date_in_past"]],
  ["2028-11-29", ["out_of_range"]],
  ["2027-02-30", ["invalid_date"]],
  ["Maret", ["invalid_date"]],
])("a pause until %s has the problems %j", (until, codes) => {
  expect(checkPause({ until }, today).map(({ code }) => code)).toEqual(codes)
})

test("who asks in vain is told until when", () => {
  expect(pausedProblem("goods.0", { until: null }).code).toBe("listing_paused_open")
  expect(pausedProblem("goods.0", { until: "2027-03-01" })).toEqual({
    ...{ field: "goods.0", code: "listing_paused", params: { day: "2027-03-01" } },
  })
})
