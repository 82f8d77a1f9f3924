import { expect, test } from "vitest"
import { mendSwaps } from "./mend-swaps.js"

test("swapped letters of a short word are put right, the rest stays as typed", () => {
  expect(mendSwaps("Plam  suger, 500 kg", "en")).toBe("palm  suger, 500 kg")
  expect(mendSwaps("gula arne", "de")).toBe("gula aren")
})

test("words that are right, too short or unknown change nothing", () => {
  expect(mendSwaps("palm sugar", "en")).toBeUndefined()
  expect(mendSwaps("ab", "en")).toBeUndefined()
  expect(mendSwaps("calm sugar", "en"), "another letter is another word").toBeUndefined()
})
