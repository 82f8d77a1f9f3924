import { afterAll, beforeAll, expect, test } from "vitest"
import { startTestServer, type TestServer } from "../../testing/search-client.js"

// One test per rule that was found to differ from a real Meilisearch; its recorded answers are
// replayed by bench/vectors.test.ts.

let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

let next = 0
async function indexOf(documents: object[], settings: object = {}): Promise<string> {
  const name = `rules_${next++}`
  const rankingRules = ["words", "typo", "proximity", "attribute", "sort", "exactness"]
  const defaults = { searchableAttributes: ["title", "text"], rankingRules }
  await server.fill(name, { ...defaults, ...settings }, documents)
  return name
}

test("positions count in steps, equal ones leave documents as they came", async () => {
  const index = await indexOf([
    { id: 1, title: "from the deep forest honey" },
    { id: 2, title: "very dark honey" },
    { id: 3, title: "wild forest spring honey" },
    { id: 4, title: "wild honey" },
  ])
  expect(await server.ids(index, "honey")).toEqual([4, 1, 2, 3])
})

test("two words read as one cost two typos", async () => {
  const index = await indexOf([
    { id: 1, title: "palmsugar" },
    { id: 2, title: "palm sugra" },
  ])
  expect(await server.ids(index, "palm sugar")).toEqual([2, 1])
})

test("a synonym in a better attribute beats the typed word in a worse one", async () => {
  const index = await indexOf(
    [
      { id: 1, title: "floor mat", text: "rotan" },
      { id: 2, title: "rattan", text: "" },
    ],
    { synonyms: { rotan: ["rattan"] } },
  )
  expect(await server.ids(index, "rotan")).toEqual([2, 1])
})

test("frequency drops the most frequent words first, equally frequent ones never all", async () => {
  const frequency = { matchingStrategy: "frequency" }
  const index = await indexOf([
    { id: 1, title: "palm" },
    { id: 2, title: "palm" },
    { id: 3, title: "sugar" },
    { id: 4, title: "block" },
  ])
  expect(await server.ids(index, "palm sugar", frequency)).toEqual([3])
  expect(await server.ids(index, "sugar block", frequency)).toEqual([])
})

test("a phrase is never dropped, and an unclosed quote reaches to the end", async () => {
  const index = await indexOf([
    { id: 1, title: "palm sugar" },
    { id: 2, title: "block of palm leaf" },
  ])
  expect(await server.ids(index, 'block "palm sugar"')).toEqual([1])
  expect(await server.ids(index, '"sugar palm')).toEqual([])
})

test("stop words are found by no query, and a phrase of them alone asks for nothing", async () => {
  const index = await indexOf([{ id: 1, title: "bowl of the potter" }], {
    stopWords: ["of", "the"],
  })
  expect(await server.ids(index, "of")).toEqual([])
  expect(await server.ids(index, '"of the" bowl')).toEqual([1])
  expect(await server.ids(index, '"bowl of the potter"')).toEqual([1])
})

test("synonyms of words written together are looked up, of three words at most", async () => {
  const index = await indexOf([{ id: 1, title: "rattan basket" }], {
    synonyms: {
      rattankorb: ["rattan basket"],
      "korb aus feinem rattan": ["rattan basket"],
    },
  })
  const all = { matchingStrategy: "all" }
  expect(await server.ids(index, "Rattan Korb", all)).toEqual([1])
  expect(await server.ids(index, "Korb aus feinem Rattan", all)).toEqual([])
})

test("an exact attribute is one whose words are the query's, stop words aside", async () => {
  const index = await indexOf(
    [
      { id: 1, title: "basket with lid and strap" },
      { id: 2, title: "basket with lid" },
    ],
    { stopWords: ["with"], rankingRules: ["words", "exactness"] },
  )
  expect(await server.ids(index, "basket with lid")).toEqual([2, 1])
})

test("a facet's search begins at the value's beginning, forgives typos and finds no numbers", async () => {
  const index = await indexOf(
    [
      { id: 1, kind: "halal", moq: 5 },
      { id: 2, kind: "not halal", moq: 5 },
      { id: 3, kind: "handmade", moq: 50 },
    ],
    {
      filterableAttributes: ["kind", "moq"],
      faceting: { sortFacetValuesBy: { "*": "count" } },
    },
  )
  const found = async (facetName: string, facetQuery: string) => {
    const { body } = await server.call("POST", `/indexes/${index}/facet-search`, {
      facetName,
      facetQuery,
    })
    return (body.facetHits as { value: string }[]).map(({ value }) => value)
  }
  expect(await found("kind", "ha")).toEqual(["handmade", "halal"])
  expect(await found("kind", "halla")).toEqual(["halal"])
  expect(await found("moq", "5")).toEqual([])
})
