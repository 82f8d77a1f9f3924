import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { keywordsFor, synonyms } from "./vocabulary.js"
import { vocabularyLocales, vocabularyRows } from "./vocabulary-rows.js"

test("the vocabulary in code is the vocabulary in the data file", () => {
  const text = readFileSync(new URL("../data/vocabulary.csv", import.meta.url), "utf8")
  const [header, ...lines] = text.trim().split("\n")
  const columns = header.split(",")
  const rows = lines.map((line) => {
    const cells = line.split(",")
    const termsOf = (locale: string) =>
      cells[columns.indexOf(locale === "id" ? "id_id" : locale)].split("|")
    const terms = Object.fromEntries(vocabularyLocales.map((each) => [each, termsOf(each)]))
    return { id: cells[0], terms }
  })
  expect(vocabularyRows).toEqual(rows)
})

test("searching coconut sugar leads to palm sugar, never the reverse", () => {
  const english = synonyms("en")
  expect(english["coconut sugar"]).toContain("palm sugar")
  expect(english["coconut sugar"]).toContain("gula aren")
  expect(english["palm sugar"]).toEqual(["gula aren"])
  expect(english["gula aren"]).toEqual(["palm sugar"])
})

test("words of one good find each other in the locale's language, English and Indonesian", () => {
  const japanese = synonyms("ja")
  expect(japanese["籐"]).toEqual(["ラタン", "rattan", "rotan"])
  expect(japanese["rotan"]).toEqual(["ラタン", "籐", "rattan"])
  expect(japanese["cassia"]).toContain("シナモン")
})

test("wisteria in Japanese is not read as Chinese rattan", () => {
  expect(synonyms("ja")["藤"]).toBeUndefined()
  expect(synonyms("zh")["籐"]).toBeUndefined()
  expect(synonyms("zh")["藤"]).toContain("rattan")
})

test("a word of another language leads to the good, but is not its name", () => {
  const english = synonyms("en")
  expect(english["palmzucker"]).toEqual(["palm sugar", "gula aren"])
  expect(english["palm sugar"]).not.toContain("Palmzucker")
})

test("keywords name a good in the locale's language, English and Indonesian", () => {
  expect(keywordsFor("Organic palm sugar block", "de")).toEqual([
    "Palmzucker",
    "palm sugar",
    "gula aren",
    "bio",
    "ökologisch",
    "organic",
    "organik",
  ])
  expect(keywordsFor("Kayu manis", "en")).toContain("cinnamon")
  expect(keywordsFor("Mangkuk kayu", "en")).toEqual([])
})
