import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, beforeAll, expect, test } from "vitest"
import { syntheticListings } from "./bench/synthetic-listings.js"
import { queryCatalogue } from "./catalogue-query.js"
import { listingIndexSettings } from "./index-settings.js"
import type { ListingDocument } from "./listing-document.js"
import { SearchIndexMissing, SearchUnavailable } from "./search-errors.js"
import type { SearchTarget } from "./search-target.js"
import { suggestListings } from "./suggest-listings.js"
import { startTestServer, TEST_KEY, type TestServer } from "./testing/search-client.js"

let server: TestServer
let target: SearchTarget
const [pattern] = syntheticListings(1, "en")

function listing(id: string, changes: Partial<ListingDocument>): ListingDocument {
  return {
    ...pattern,
    summary: "",
    description: "",
    keywords: [],
    certificates: [],
    ...changes,
    id,
    handle: id,
  }
}

const listings = [
  listing("block", {
    title: "Organic palm sugar block",
    category: "food/sugar",
    category_root: "food",
    province: "ID-BT",
    certificates: ["organic", "halal"],
    price_from: 4,
    producer: "Koperasi Sobang",
    producer_handle: "sobang",
  }),
  listing("granules", {
    title: "Palm sugar granules",
    category: "food/sugar",
    category_root: "food",
    province: "ID-BT",
    certificates: ["halal"],
    price_from: 6,
    producer: "Koperasi Sobang",
    producer_handle: "sobang",
  }),
  listing("honey", {
    title: 'Forest "teran" honey',
    category: "food/honey",
    category_root: "food",
    province: "ID-BB",
    certificates: ["halal"],
    price_from: 9,
    producer: "Madu Belitung",
    producer_handle: "belitung",
  }),
  listing("chair", {
    title: "Rattan chair",
    category: "furniture/rattan",
    category_root: "furniture",
    province: "ID-KU",
    price_from: 80,
    producer: "Rotan Bulungan",
    producer_handle: "bulungan",
  }),
  listing("oil", {
    title: "Red palm oil",
    category: "food/oil",
    category_root: "food",
    province: "ID-RI",
    price_from: 2,
    producer: "Minyak Riau",
    producer_handle: "riau",
  }),
]

beforeAll(async () => {
  server = await startTestServer()
  await server.fill("listings_en_v1", listingIndexSettings("en"), listings)
  target = { host: server.url, api_key: TEST_KEY, resolveIndex: () => "listings_en_v1" }
})
afterAll(() => server.stop())

const handles = async (query: object) =>
  (await queryCatalogue(target, { locale: "en", ...query })).hits.map(({ handle }) => handle)

test("a page has hits, marked words, totals and counts", async () => {
  const result = await queryCatalogue(target, { locale: "en", q: "palm sugar", per_page: 1 })
  expect(result).toMatchObject({
    total: 2,
    total_pages: 2,
    page: 1,
    per_page: 1,
    understood: undefined,
  })
  expect(result.hits[0].marked.title).toEqual([
    { text: "Palm sugar", is_match: true },
    { text: " granules", is_match: false },
  ])
  expect(Object.entries(result.facets.certificate ?? {})).toEqual([
    ["halal", 2],
    ["organic", 1],
  ])
  expect(result.hits[0]).not.toHaveProperty("_formatted")
  expect(result.hits[0]).not.toHaveProperty("description")
})

test("palm sugar finds no palm oil", async () => {
  expect(await handles({ q: "palm sugar" })).toEqual(["granules", "block"])
})

test("a forgiven typo is told", async () => {
  const understood = async (q: string) =>
    (await queryCatalogue(target, { locale: "en", q })).understood
  expect(await understood("palm suagr")).toBe("palm sugar")
  expect(await understood("Rattn chair")).toBe("rattan chair")
  expect(await understood("palm sug")).toBeUndefined()
  expect(await understood("gula aren")).toBeUndefined()
  expect(await understood("zzzzzzzz")).toBeUndefined()
})

test("counts of a chosen dimension ignore its own choice, others obey it", async () => {
  const { facets, total } = await queryCatalogue(target, {
    locale: "en",
    province: ["ID-BT"],
    certificate: ["organic"],
  })
  expect(total).toBe(1)
  expect(facets.province).toEqual({ "ID-BT": 1 })
  expect(facets.certificate).toEqual({ halal: 2, organic: 1 })
  expect(facets.category_root).toEqual({ food: 1 })
  const byCategory = await queryCatalogue(target, { locale: "en", category: ["furniture/rattan"] })
  expect(byCategory.facets.category_root).toEqual({ food: 4, furniture: 1 })
})

test("several values of one dimension mean or, several dimensions mean and", async () => {
  expect(await handles({ province: ["ID-BB", "ID-KU"], sort: "price_asc" })).toEqual([
    "honey",
    "chair",
  ])
  expect(await handles({ category: ["food"], province: ["ID-BB", "ID-KU"] })).toEqual(["honey"])
})

test("a family and a kind of another one are chosen together", async () => {
  const category = ["furniture", "food/oil"]
  expect(await handles({ category, sort: "price_asc" })).toEqual(["oil", "chair"])
})

test("prices rise and fall as asked, also with a query", async () => {
  expect(await handles({ sort: "price_asc", category: ["food"] })).toEqual([
    "oil",
    "block",
    "granules",
    "honey",
  ])
  expect(await handles({ sort: "price_desc", q: "palm" })).toEqual(["granules", "block", "oil"])
})

test("what a buyer types or puts into a URL cannot break out of a filter", async () => {
  for (const value of ['" OR price_from > 0 OR province = "', "\\", '\\"', "'] OR ["]) {
    expect(
      await handles({ province: [value], certificate: [value], producer_handle: value }),
    ).toEqual([])
  }
  expect(await handles({ q: '" OR \\ " -', page: 1e9, per_page: -5 })).toEqual([])
})

test("listings whose export grade ended are left out on request", async () => {
  const valid_at = pattern.export_grade_until_ts + 1
  expect(await handles({ valid_at })).toEqual([])
  expect(await handles({ valid_at: pattern.export_grade_until_ts })).toHaveLength(5)
})

test("type-ahead proposes what the page has: goods, names, makers and categories", async () => {
  const { listings: found, ...rest } = await suggestListings(target, { locale: "en", q: "pal" })
  expect(found.map(({ handle }) => handle).sort()).toEqual(["block", "granules", "oil"])
  expect(rest).toMatchObject({
    total: 3,
    terms: [{ term: "palm sugar", count: 2 }],
    categories: [
      { category: "food/sugar", count: 2 },
      { category: "food/oil", count: 1 },
    ],
  })
  const { producers } = await suggestListings(target, { locale: "en", q: "sob" })
  expect(producers.map(({ handle }) => handle)).toEqual(["sobang"])
})

test("type-ahead says what it understood, and counts as the page does", async () => {
  const { meanings, words, total } = await suggestListings(target, {
    locale: "en",
    q: "palm sugar halal",
  })
  expect({ words, total }).toEqual({ words: "palm sugar", total: 2 })
  expect(meanings).toMatchObject([{ kind: "certificate", values: ["halal"] }])
})

test("type-ahead has nothing for no words and for a pasted letter", async () => {
  for (const q of [" ", "palm sugar ".repeat(20)]) {
    const found = await suggestListings(target, { locale: "en", q })
    expect(found).toMatchObject({
      total: 0,
      listings: [],
      terms: [],
      producers: [],
      categories: [],
    })
  }
})

test("a moved index is asked for anew once", async () => {
  const asked: boolean[] = []
  const resolveIndex = (_: string, { refresh }: { refresh: boolean }) => {
    asked.push(refresh)
    return refresh ? "listings_en_v1" : "listings_en_v0"
  }
  const { total } = await queryCatalogue({ ...target, resolveIndex }, { locale: "en" })
  expect([total, asked]).toEqual([5, [false, true]])
  const gone = { ...target, resolveIndex: () => "gone" }
  await expect(queryCatalogue(gone, { locale: "en" })).rejects.toBeInstanceOf(SearchIndexMissing)
})

test("an index that does not know the catalogue's own order yet answers without it", async () => {
  const { sortableAttributes: _, ...older } = listingIndexSettings("en")
  await server.fill("listings_en_older", older, listings)
  const before = { ...target, resolveIndex: () => "listings_en_older" }
  const { total, hits } = await queryCatalogue(before, { locale: "en" })
  expect([total, hits.length]).toEqual([5, 5])
  expect((await queryCatalogue(before, { locale: "en", sort: "price_asc" })).total).toBe(5)
})

test("search that is down or too slow is unavailable", async () => {
  const down = { ...target, host: "http://127.0.0.1:1" }
  await expect(queryCatalogue(down, { locale: "en" })).rejects.toBeInstanceOf(SearchUnavailable)
  const silent = createServer(() => undefined)
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve))
  const { port } = silent.address() as AddressInfo
  const slow = { ...target, host: `http://127.0.0.1:${port}`, timeout_ms: 50 }
  await expect(queryCatalogue(slow, { locale: "en" })).rejects.toBeInstanceOf(SearchUnavailable)
  silent.closeAllConnections()
  await new Promise((resolve) => silent.close(resolve))
})
