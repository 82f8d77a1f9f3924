import { expect, test } from "vitest"
import type { StandardSentence } from "../contracts/sentences"
import { withEditions } from "./standard-sentences"

const ofCode: StandardSentence = {
  ...{ id: "sentence_first_quality_food_1", criterion: "quality", part: "food" },
  editions: [
    { number: 1, texts: { en: "A", id: "a" }, is_retired: false, author: null, created_at: null },
  ],
}
const row = {
  ...{ sentence_id: ofCode.id, number: 2, criterion: "quality", part: "food" as const },
  ...{ texts: { en: "B", id: "b" }, is_retired: false, author: "Rani" },
  created_at: "2026-11-28T01:00:00.000Z",
}

test("an operator's edition counts before the code's, which is kept", () => {
  const [found] = withEditions([ofCode], [row, { ...row, number: 3, is_retired: true }])
  expect(found?.editions.map(({ number, is_retired }) => [number, is_retired])).toEqual([
    [3, true],
    [2, false],
    [1, false],
  ])
  expect(ofCode.editions, "what the code brings is not touched").toHaveLength(1)
})

test("an added sentence follows those of the code", () => {
  const added = { ...row, sentence_id: "sentence_2", number: 1, part: "common" as const }
  const found = withEditions([ofCode], [added])
  expect(found.map(({ id, part }) => [id, part])).toEqual([
    [ofCode.id, "food"],
    ["sentence_2", "common"],
  ])
})
