import { criteria } from "@serumpun/domain/curation-rules"
import { rubricGroups } from "@serumpun/domain/rubrics/groups"
import { expect, test } from "vitest"
import { sentencesFor, withSentence } from "./standard-sentences"

test("every group has sentences for every criterion, in both languages", () => {
  for (const group of rubricGroups)
    for (const criterion of criteria) {
      const found = sentencesFor(criterion, group)
      expect(found.length, `${group} ${criterion}`).toBeGreaterThan(0)
      expect(found.filter(({ en, id }) => !en || !id || en === id)).toEqual([])
    }
  expect(sentencesFor("dye_depth", "textile"), "an operator's own criterion").toEqual([])
})

test("a sentence is added to what was written, and replaces nothing", () => {
  const sentence = { key: "a", en: "Please add photos.", id: "Mohon tambahkan foto." }
  const added = "Mohon tambahkan foto. (Please add photos.)"
  expect(withSentence("", sentence)).toBe(added)
  expect(withSentence("Seen today.\n", sentence)).toBe(`Seen today.\n${added}`)
})
