import { expect, test } from "vitest"
import { criteria as keys, gates as named } from "../curation-rules.js"
import { categories } from "../places.js"
import { rubricGroupOf, rubricGroups } from "./groups.js"
import { checkRubric, type RubricContent } from "./rubric.js"

const text = { en: "Something", id: "Sesuatu" }
const content = (change: Partial<RubricContent> = {}): RubricContent => ({
  gates: named.map((key) => ({ key, name: text, looks_at: text })),
  criteria: keys.map((key) => ({
    ...{ key, name: text, looks_at: text, weight: 1 },
    levels: [text, text, text, text, text],
  })),
  ...change,
})
const [first, ...others] = content().criteria

test("every category belongs to a group, and every group has goods", () => {
  const found = categories.map((category) => rubricGroupOf(category))
  expect(new Set(found)).toEqual(new Set(rubricGroups))
  expect(rubricGroupOf("food/oil"), "edible").toBe("food")
  expect(rubricGroupOf("oil/essential")).toBe("oils")
})

test("a rubric keeps the gates that law asks for", () => {
  expect(checkRubric(content())).toEqual([])
  const [legality] = content().gates
  expect(checkRubric(content({ gates: [legality!] }))).toMatchObject([
    { field: "gates", code: "too_few" },
    { field: "gates.destination_documents", code: "required" },
  ])
})

test("texts are needed in English and Indonesian, and in no other language", () => {
  const one = {
    ...first!,
    name: { en: "Shelf life" },
    levels: [text, text, { id: "Cukup" }, text, text],
  }
  expect(checkRubric(content({ criteria: [one, ...others] }))).toEqual([
    { field: "criteria.0.name.id", code: "required" },
    { field: "criteria.0.levels.2.en", code: "required" },
  ])
})

test.each([
  [{ weight: 0 }, "criteria.0.weight", "out_of_range"],
  [{ weight: 1.5 }, "criteria.0.weight", "out_of_range"],
  [{ key: "Shelf life" }, "criteria.0.key", "not_allowed_characters"],
  [{ key: "__proto__" }, "criteria.0.key", "not_allowed_characters"],
  [{ key: "design" }, "criteria.4.key", "repeated"],
  [{ key: "legality" }, "criteria.0.key", "repeated"],
  [{ levels: [text] }, "criteria.0.levels", "required"],
  [{ looks_at: { ...text, ar: "x".repeat(301) } }, "criteria.0.looks_at.ar", "too_long"],
])("%j is refused at its field", (change, field, code) => {
  const problems = checkRubric(content({ criteria: [{ ...first!, ...change }, ...others] }))
  expect(problems).toMatchObject([{ field, code }])
})

test("fewer than three criteria are no rubric", () => {
  expect(checkRubric(content({ criteria: [first!] }))[0]).toMatchObject({
    ...{ field: "criteria", code: "too_few" },
  })
})
