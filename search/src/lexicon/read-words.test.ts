import { expect, test } from "vitest"
import words from "../../test-data/read-words.json" with { type: "json" }
import { conceptNames } from "./listing-concepts.js"
import { allConcepts, lexiconLanguages, nameOf, termsOf } from "./lexicon.js"
import { readWords } from "./read-words.js"
import { locales } from "@serumpun/domain/locales"

const conceptsOf = (query: string, locale: string) =>
  readWords(query, locale).flatMap((span) => (span.kind === "concept" ? [span.concept] : []))

test.each(
  words.same.flatMap(([concept, ...spellings]) => spellings.map((each) => [each, concept])),
)("%s is %s on every page", (typed, concept) => {
  for (const locale of locales) expect(conceptsOf(typed, locale)).toEqual([concept])
})

test.each(words.parts)("%s is read as: %s", (typed, concepts) => {
  expect(conceptsOf(typed, "en").join(" ")).toBe(concepts)
})

test.each(words.onPages)("on the page %s, %s is read as: %s", (locale, typed, concepts) => {
  expect(conceptsOf(typed, locale).join(" ")).toBe(concepts)
})

test("an unknown word in kana stays one word and is asked for as it is typed", () => {
  for (const typed of ["とうふ", "すずめ", "パンツ", "プリンター", "ボールペン"])
    expect(readWords(typed, "ja")).toEqual([{ start: 0, end: typed.length, kind: "word" }])
})

test("spans stand where the words do, in order", () => {
  const query = "ich suche Zimtstangen und  ラタン"
  const spans = readWords(query, "de")
  expect(spans.map(({ start, end }) => query.slice(start, end).trim())).toEqual(
    "ich suche Zimtstangen und ラタン".split(" "),
  )
})

test("a listing is called by the names of what it is and what that is, and not by what it is packed in", () => {
  const names = conceptNames(
    {
      title: { en: "Palm sugar block", id: "Gula aren cetak" },
      summary: { en: "Unrefined, dried on mats", id: "Tanpa rafinasi" },
      description: { en: "Packed in bags. For sauces and bakery.", id: "Dikemas dalam tas." },
      category: "food/sugar",
    },
    "de",
  )
  expect(names).toEqual(expect.arrayContaining(["Palmzucker", "Zucker", "Block", "Bäckerei"]))
  expect(names).not.toEqual(expect.arrayContaining(["Matte"]))
  expect(names).not.toEqual(expect.arrayContaining(["Tasche"]))
})

test("every concept has a name in every language, and no two have the same on a page", () => {
  for (const language of lexiconLanguages)
    expect(allConcepts.filter(({ id }) => termsOf(id, language).length === 0)).toEqual([])
  for (const locale of locales) {
    const names = allConcepts.map(({ id }) => nameOf(id, locale).toLowerCase())
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  }
  const known = new Set(allConcepts.map(({ id }) => id))
  expect(allConcepts.flatMap(({ broader }) => broader).filter((id) => !known.has(id))).toEqual([])
})
