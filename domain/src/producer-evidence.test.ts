import { expect, test } from "vitest"
import { checkEvidence } from "./producer-evidence.js"

test("nobody is verified without the register's printout and the place itself", () => {
  const missing = (...given: Parameters<typeof checkEvidence>[0]) =>
    checkEvidence(given).map(({ field }) => field)
  expect(missing()).toEqual(["evidence.nib", "evidence.site"])
  expect(missing("npwp", "other")).toEqual(["evidence.nib", "evidence.site"])
  expect(missing("site")).toEqual(["evidence.nib"])
  expect(missing("nib", "site")).toEqual([])
})
