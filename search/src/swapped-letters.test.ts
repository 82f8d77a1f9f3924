import { expect, test } from "vitest"
import { correctSwappedLetters } from "./swapped-letters.js"

test("swapped letters of a short word are put right, the rest stays as typed", () => {
  expect(correctSwappedLetters("Plam  suger, 500 kg", "en")).toBe("palm  suger, 500 kg")
  expect(correctSwappedLetters("gula arne", "de")).toBe("gula aren")
})

test("in a longer word only the first two letters are put right, the index forgives the rest", () => {
  expect(correctSwappedLetters("palm usgar", "en")).toBe("palm sugar")
  expect(correctSwappedLetters("palm suagr", "en")).toBeUndefined()
})

test("words that are right, too short or unknown change nothing", () => {
  expect(correctSwappedLetters("palm sugar", "en")).toBeUndefined()
  expect(correctSwappedLetters("ab", "en")).toBeUndefined()
  expect(
    correctSwappedLetters("calm sugar", "en"),
    "another letter is another word",
  ).toBeUndefined()
})
