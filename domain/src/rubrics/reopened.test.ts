import { expect, test } from "vitest"
import { firstScheme } from "../curation-rules.js"
import { inEveryLocale } from "../locales.js"
import type { ListingContent } from "../listing-content.js"
import { untouchedBy } from "./reopened.js"

const texts = inEveryLocale(() => "Basket")
const content = {
  title: texts,
  summary: texts,
  category: "craft/rattan",
  hs_code: "460212",
  markets: ["EU"],
  certificate_ids: [],
  lead_time_days: 30,
} as unknown as ListingContent
const keys = firstScheme.criteria.map(({ key }) => key)
const openAfter = (change: Partial<ListingContent>, scheme = firstScheme) => {
  const { criteria, gates } = untouchedBy(content, { ...content, ...change }, scheme)
  return [...scheme.gates, ...scheme.criteria.map(({ key }) => key)].filter(
    (key) => !criteria.includes(key) && !gates.includes(key),
  )
}

test("a change opens the criteria and gates that it touches, and no others", () => {
  expect(openAfter({ title: { ...texts, ja: "籠" } })).toEqual(["legality", "design"])
  expect(openAfter({ hs_code: "460219" })).toEqual(["legality", "destination_documents"])
  expect(openAfter({ certificate_ids: ["c1"] })).toEqual([
    "legality",
    "destination_documents",
    "quality",
    "sustainability",
  ])
  expect(openAfter({ lead_time_days: 60, markets: ["EU", "JP"] })).toEqual([
    "destination_documents",
    "capacity",
    "continuity",
    "packaging",
  ])
})

test("a summary opens what a description does, and new pictures what the law says", () => {
  const other = { ...texts, en: "Woven without harm to any forest" }
  expect(openAfter({ summary: other })).toEqual(openAfter({ description: other }))
  expect(openAfter({ summary: other })).toContain("sustainability")
  const images = [{}] as unknown as ListingContent["images"]
  expect(openAfter({ images })).toEqual(["legality", "quality", "design"])
})

test("another good, and nothing changed, are judged whole", () => {
  const all = ["legality", "destination_documents", ...keys]
  expect(openAfter({ category: "craft/wood" })).toEqual(all)
  expect(openAfter({ processing_stage: "raw" })).toEqual(all)
  expect(openAfter({})).toEqual(all)
})

test("what an operator added is judged again with every change", () => {
  const scheme = {
    gates: [...firstScheme.gates, "child_labour"],
    criteria: [...firstScheme.criteria, { key: "shelf_life", weight: 2 }],
  }
  expect(openAfter({ hs_code: "460219" }, scheme)).toEqual([
    "legality",
    "destination_documents",
    "child_labour",
    "shelf_life",
  ])
})

test("the order in which the database keeps keys is no change", () => {
  const turned = Object.fromEntries(Object.entries(texts).reverse()) as typeof texts
  expect(openAfter({ title: turned })).toEqual(openAfter({}))
})
