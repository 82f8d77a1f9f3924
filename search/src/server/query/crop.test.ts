import { expect, test } from "vitest"
import { tokenize } from "../text/tokenize.js"
import { cropText } from "./crop.js"
import { findMatches } from "./highlight.js"

function crop(text: string, words: string[], length: number): string {
  const vocabulary = {
    words: new Map(words.map((word, at) => [word, { length: 0, ids: [at] }])),
    phrases: [],
  }
  const tokens = tokenize(text)
  const { start, end } = cropText(text, tokens, findMatches(tokens, vocabulary), length)
  return text.slice(start, end)
}

const TEXT =
  "Sap of the palm is boiled at dawn. Blocks of palm sugar are wrapped in leaf, then packed."

test("the matches that answer most of the query, closest together, are shown", () => {
  expect(crop(TEXT, ["palm", "sugar"], 4)).toBe("of palm sugar are")
  expect(crop(TEXT, ["palm", "boiled"], 4)).toBe("the palm is boiled")
})

test("a crop grows over spaces rather than over the end of a sentence or clause", () => {
  expect(crop(TEXT, ["blocks"], 4)).toBe("Blocks of palm sugar")
  expect(crop(TEXT, ["dawn"], 4)).toBe("is boiled at dawn")
})

test("without a match the beginning is shown, of a short text all", () => {
  expect(crop(TEXT, ["rattan"], 3)).toBe("Sap of the")
  expect(crop("palm sugar", ["sugar"], 8)).toBe("palm sugar")
  expect(crop(TEXT, ["palm"], 0)).toBe(TEXT)
})

test("a phrase longer than the crop is cut at its end", () => {
  const tokens = tokenize(TEXT)
  const phrase = {
    words: ["palm", "is", "boiled", "at", "dawn"],
    ids: [0, 1, 2, 3, 4],
  }
  const matches = findMatches(tokens, { words: new Map(), phrases: [phrase] })
  const { start, end } = cropText(TEXT, tokens, matches, 3)
  expect(TEXT.slice(start, end)).toBe("palm is boiled")
})
