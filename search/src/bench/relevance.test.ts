import { expect, test } from "vitest"
import { fallenBelow, readRelevanceFloors } from "./relevance-floors.js"
import { readRows } from "./relevance-rows.js"
import { isFound, ndcg } from "./relevance-scores.js"
import { demoListings } from "../testing/demo-index.js"
import { measureRelevance, searchedLanguages } from "./relevance.js"
import { readFile } from "node:fs/promises"

test("labelled queries find what they mean at least as often as before", async () => {
  const { scores } = await measureRelevance()
  expect(fallenBelow(await readRelevanceFloors(), scores)).toEqual([])
  expect(scores.size).toBe(45)
}, 240_000)

test("labels name goods of the demo, and every language has a file of queries", async () => {
  const handles = new Set(demoListings("en").map(({ handle }) => handle))
  let queries = 0
  for (const language of searchedLanguages) {
    const url = new URL(`../../test-data/relevance/${language}.tsv`, import.meta.url)
    const rows = readRows(await readFile(url, "utf8"))
    const labels = rows.flatMap(({ grades, never }) => [...grades.keys(), ...never])
    expect(labels.filter((handle) => !handles.has(handle))).toEqual([])
    queries += rows.length
  }
  expect(queries).toBeGreaterThan(400)
})

test("the best order gains 1, a worse one less, and what must not be found is no success", () => {
  const [row] = readRows("head\npalm sugar\tblock granules\tcoconut\tnectar\toil\n")
  expect(ndcg(row, ["block", "granules", "coconut", "nectar"])).toBe(1)
  expect(ndcg(row, ["nectar", "block", "granules"])).toBeLessThan(0.9)
  expect(isFound(row, ["nectar", "coconut", "oil"])).toBe(false)
  expect(isFound(row, ["nectar", "block", "coconut"])).toBe(true)
  expect(isFound(row, ["nectar", "chair", "table", "block"])).toBe(false)
})
