import { expect, test } from "vitest"
import { factOf } from "./fact.ts"

test("a fact differs as soon as one listing is unlike another", () => {
  expect(factOf("MOQ", ["5 kg", "5 kg", "6 kg"]).differs).toBe(true)
  expect(factOf("MOQ", ["5 kg", "5 kg"]).differs).toBe(false)
  expect(factOf("MOQ", ["5 kg"]).differs).toBe(false)
})
