import { criteria, incompleteReasons } from "@serumpun/domain/curation-rules"
import { inEveryLocale } from "@serumpun/domain/locales"
import { expect, test } from "vitest"
import { partOfNote } from "./note-parts.ts"

const name = inEveryLocale(() => "Quality")

test("every reason and criterion that names something leads to its part of the editor", () => {
  const homeless = incompleteReasons.filter((reason) => partOfNote({ reason }) === null)
  expect(homeless).toEqual(["other"])
  expect(partOfNote({ reason: "basis_gone" })).toBeNull()
  expect(criteria.map((criterion) => partOfNote({ criterion, name }))).not.toContain(null)
  expect(partOfNote({ reason: "price_unclear" })).toBe("price")
})

test("the general note and a criterion that an operator added lead nowhere", () => {
  expect(partOfNote(null)).toBeNull()
  expect(partOfNote({ criterion: "dye_depth", name })).toBeNull()
})
