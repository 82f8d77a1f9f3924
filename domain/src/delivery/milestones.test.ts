import { expect, test } from "vitest"
import { checkMilestone, type MilestoneInput } from "./milestones.js"

const order = { placed_on: "2026-11-20", today: "2026-11-27" }
const wrong = (change: Partial<MilestoneInput>) =>
  checkMilestone({ kind: "packed", text: null, happened_on: "2026-11-25", ...change }, order).map(
    ({ field, code }) => `${field} ${code}`,
  )

test("a milestone needs a day between the order and now, and words only when it is of no known kind", () => {
  expect(wrong({})).toEqual([])
  expect(wrong({ kind: "other", text: " " })).toEqual(["text required"])
  expect(wrong({ kind: "other", text: "Dried in the sun" })).toEqual([])
  expect(wrong({ happened_on: "2026-11-18" })).toEqual(["happened_on before_order"])
  expect(wrong({ happened_on: "2026-11-29" })).toEqual(["happened_on date_in_future"])
  expect(wrong({ happened_on: "2026-02-30" })).toEqual(["happened_on invalid_date"])
  expect(wrong({ text: "x".repeat(5000) })).toEqual(["text too_long"])
})
