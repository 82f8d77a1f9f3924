import { afterAll, beforeAll, expect, test } from "vitest"
import { syntheticListings } from "./bench/synthetic-listings.js"
import { queryCatalogue } from "./catalogue-query.js"
import { listingIndexSettings } from "./index-settings.js"
import type { SearchTarget } from "./search-target.js"
import { startTestServer, TEST_KEY, type TestServer } from "./testing/search-client.js"

let server: TestServer
let target: SearchTarget

// Of the 70, the first 14 are one maker's; the others have two each.
const listings = syntheticListings(70, "en").map((listing, at) => {
  const maker = at < 14 ? "large" : `small${at >> 1}`
  const standing = 700 - at
  return {
    ...listing,
    standing,
    title: "Palm sugar",
    producer: `Kebun ${maker}`,
    producer_handle: maker,
  }
})

beforeAll(async () => {
  server = await startTestServer()
  await server.fill("listings", listingIndexSettings("en"), listings)
  target = { host: server.url, api_key: TEST_KEY, resolveIndex: () => "listings" }
})
afterAll(() => server.stop())

async function walk(asked: object): Promise<{ id: string; producer_handle: string }[]> {
  const found = []
  for (let page = 1; ; page++) {
    const { hits, total_pages } = await queryCatalogue(target, { locale: "en", ...asked, page })
    found.push(...hits)
    if (page >= total_pages) return found
  }
}

const all = listings.map(({ id }) => id).sort()

test.each([10, 24, 30, 100])(
  "pages of %i have every listing once, and three of a maker among the first ten",
  async (per_page) => {
    for (const q of ["", "palm sugar"]) {
      const found = await walk({ q, per_page })
      expect(found.map(({ id }) => id).sort()).toEqual(all)
      const first = found.slice(0, 10).map(({ producer_handle }) => producer_handle)
      expect(first.filter((handle) => handle === "large")).toHaveLength(3)
    }
  },
)

test("pages of every size begin in the same order", async () => {
  const [tens, whole] = [await walk({ per_page: 10 }), await walk({ per_page: 100 })]
  expect(tens.map(({ id }) => id)).toEqual(whole.map(({ id }) => id))
})

test("a maker who was asked for, and an order that was chosen, stay as they are", async () => {
  const handlesOf = async (asked: object) =>
    (await walk({ per_page: 24, ...asked })).slice(0, 10).map((hit) => hit.producer_handle)
  expect(new Set(await handlesOf({ producer_handle: "large" }))).toEqual(new Set(["large"]))
  expect(new Set(await handlesOf({ q: "kebun large" }))).toEqual(new Set(["large"]))
  const prices = (await queryCatalogue(target, { locale: "en", sort: "price_asc" })).hits
  const sorted = prices.map(({ price_from }) => price_from)
  expect(sorted).toEqual([...sorted].sort((a, b) => a - b))
})
