import { expect, test } from "vitest"
import type { SentenceEdition, StandardSentence } from "../../contracts/sentences"
import { criteriaOf, sentencesFor, withSentence } from "./standard-sentences"

const edition = (en: string, more: Partial<SentenceEdition> = {}): SentenceEdition => ({
  ...{ number: 1, texts: { en, id: `id ${en}` }, is_retired: false, author: null },
  ...{ created_at: null, ...more },
})
const sentence = (
  id: string,
  part: StandardSentence["part"],
  editions: StandardSentence["editions"] = [edition(id)],
): StandardSentence => ({ id, criterion: "quality", part, editions })

test("the group's sentences come first, then those for all goods, in their newest words", () => {
  const all = [
    sentence("for all", "common"),
    sentence("for food", "food", [edition("new words", { number: 2 }), edition("old words")]),
    sentence("for oils", "oils"),
    { ...sentence("other", "common"), criterion: "design" },
  ]
  const offered = (group: "food" | null) =>
    sentencesFor(all, "quality", group).map(({ texts }) => texts.en)
  expect(offered("food")).toEqual(["new words", "for all"])
  expect(offered(null)).toEqual(["for all"])
})

test("a retired sentence is not offered, and is again when it was brought back", () => {
  const retired = edition("a", { number: 2, is_retired: true })
  const one = sentence("a", "common", [retired, edition("a")])
  expect(sentencesFor([one], "quality", null)).toEqual([])
  const back = sentence("a", "common", [edition("a", { number: 3 }), retired, edition("a")])
  expect(sentencesFor([back], "quality", null)).toHaveLength(1)
})

test("criteria of operators are among what sentences can be about, and none is lost with its rubric", () => {
  const rubrics = [
    { state: "past", content: { criteria: [{ key: "gone", name: { en: "Gone" } }] } },
    { state: "in_force", content: { criteria: [{ key: "dye_depth", name: { en: "Dye" } }] } },
  ]
  const found = criteriaOf(rubrics, [sentence("a", "common")])
  expect(found.map(({ key }) => key)).toEqual(["dye_depth", "quality"])
})

test("a sentence is added to what was written, and replaces nothing", () => {
  const texts = { en: "Please add photos.", id: "Mohon tambahkan foto." }
  const added = "Mohon tambahkan foto. (Please add photos.)"
  expect(withSentence("", texts)).toBe(added)
  expect(withSentence("Seen today.\n", texts)).toBe(`Seen today.\n${added}`)
})
