import { expect, test } from "vitest"
import { isOldRate } from "./rate-age.js"

test.each([
  ["2026-11-27", false],
  ["2026-11-20", false],
  ["2026-11-19", true],
  ["2026-12-01", false],
])("rates of %s are old on 27 November: %s", (as_of, old) => {
  expect(isOldRate(as_of, "2026-11-27")).toBe(old)
})
