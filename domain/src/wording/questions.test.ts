import { expect, test } from "vitest"
import type { ListingContent } from "../listing-content.js"
import { inEveryLocale } from "../locales.js"
import { askWording } from "./questions.js"

const none = inEveryLocale(() => "")
const listing = (description: string, hs_code: string) =>
  ({
    ...{ hs_code, gi_claim: null, specification: [], images: [], title: none, summary: none },
    ...{ description: { en: description }, packing: { inner: none } },
  }) as unknown as ListingContent
const asked = (text: string, hs = "170290", held: Parameters<typeof askWording>[1] = []) =>
  askWording(listing(text, hs), held).map(({ code }) => code)

test.each([
  "Organic palm sugar",
  "ORGANIC",
  "Our trees grow organically",
  "Gula aren organik",
  "Bio-Palmzucker",
  "Biohonig aus dem Wald",
  "Biologisch angebaut",
  "Ökologischer Anbau",
  "有機栽培の砂糖",
  "オーガニック シュガー",
  "سكر عضوي",
  "السكر العضويّ",
  "Or\u00ADganic sugar",
  "ｏｒｇａｎｉｃ",
])("“%s” asks whether it is organic, unless a certificate says so", (text) => {
  expect(asked(text)).toEqual(["organic_word"])
  expect(asked(text, "170290", [{ scheme: "organic_jas" }])).toEqual([])
  expect(asked(text, "170290", [{ scheme: "halal" }])).toEqual(["organic_word"])
})

test.each([
  "Inorganic residue below 1 %",
  "This sugar is not organic",
  "Nicht biologisch angebaut",
  "Tidak organik",
  "سكر غير عضوي",
  "有機ではない",
  "無機質を含む",
  "Biologisch abbaubare Verpackung",
  "Biology of the sugar palm",
  "An organisation of 40 families",
  "Bioko island",
])("“%s” asks nothing", (text) => {
  expect(asked(text)).toEqual([])
})

test.each([
  "Cures diabetes",
  "A superfood for every day",
  "Berkhasiat menurunkan gula darah",
  "Mencegah kanker",
  "Stärkt das Immunsystem",
  "Heilt Erkältungen",
  "免疫力を高める",
  "血糖値を下げる",
  "يعالج السكري",
])("“%s” asks about health, of food alone", (text) => {
  expect(asked(text)).toEqual(["health_word"])
  expect(asked(text, "460212")).toEqual([])
})

test("the sentence that raises a question is quoted", () => {
  const [question] = askWording(listing("Dark and soft. Cures colds! Packed.", "170290"), [])
  expect(question).toMatchObject({ field: "description.en", params: { sentence: "Cures colds" } })
})
