import { afterAll, beforeAll, expect, test } from "vitest"
import { queryCatalogue } from "./catalogue-query.js"
import { listingIndexSettings } from "./index-settings.js"
import type { ListingDocument } from "./listing-document.js"
import { compareInOwnOrder, pinFor, turnsOf } from "./own-order.js"
import type { SearchTarget } from "./search-target.js"
import { syntheticListings } from "./bench/synthetic-listings.js"
import { startTestServer, TEST_KEY, type TestServer } from "./testing/search-client.js"

let server: TestServer
let target: SearchTarget
const DAY = 86_400_000
const monday = Date.parse("2026-11-22T17:00:00Z")

/** Each of a producer of their own, so that nothing makes room for others. */
const made = (id: string, standing: number): ListingDocument => ({
  ...syntheticListings(1, "en")[0]!,
  ...{
    id,
    handle: id,
    standing,
    export_grade_until_ts: monday + DAY,
    producer_handle: id,
    price_from: standing,
  },
  ...turnsOf(id),
})
const equals = Array.from({ length: 8 }, (_, at) => made(`equal${at}`, 700))
const listings = [made("last", 600), ...equals, made("first", 710)]

beforeAll(async () => {
  server = await startTestServer()
  await server.fill("own", listingIndexSettings("en"), listings)
  target = { host: server.url, api_key: TEST_KEY, resolveIndex: () => "own" }
})
afterAll(() => server.stop())

const asked = async (valid_at: number, sort?: "price_asc") =>
  (await queryCatalogue(target, { locale: "en", valid_at, ...(sort ? { sort } : {}) })).hits.map(
    ({ id }) => id,
  )

test("without words the highest standing is first, and equals take turns by day, as in the list without search", async () => {
  const week = await Promise.all([0, 1, 2, 3, 4, 5, 6].map((day) => asked(monday - day * DAY)))
  for (const ids of week) {
    expect(ids).toHaveLength(listings.length)
    expect([ids[0], ids.at(-1)]).toEqual(["first", "last"])
  }
  expect(new Set(week.map((ids) => ids.join())).size).toBe(7)
  expect(await asked(monday - 7 * DAY)).toEqual(week[0])
  const beside = listings.toSorted(compareInOwnOrder(monday, "pin_catalogue")).map(({ id }) => id)
  expect(week[0]).toEqual(beside)
})

test("a chosen order stays as it was chosen", async () => {
  expect((await asked(monday, "price_asc"))[0]).toBe("last")
})

test("what curators put first stands first where nobody asked for anything, and is named", async () => {
  const pinned = { ...made("pinned", 500), pin_category: 9, category: "craft/bamboo" }
  const other = { ...made("other", 500), pin_catalogue: 10, category: "craft/bamboo" }
  const index = "pins"
  await server.fill(index, listingIndexSettings("en"), [...listings, pinned, other])
  const at = { ...target, resolveIndex: () => index }
  const ask = (more: object) => queryCatalogue(at, { locale: "en", valid_at: monday, ...more })
  const whole = await ask({})
  expect([whole.hits[0]?.id, whole.chosen]).toEqual(["other", ["other"]])
  const inCategory = await ask({ category: ["craft/bamboo"] })
  expect([inCategory.hits[0]?.id, inCategory.chosen]).toEqual(["pinned", ["pinned"]])
  for (const more of [{ sort: "price_desc" }, { producer_handle: "pinned" }])
    expect((await ask(more)).chosen, JSON.stringify(more)).toEqual([])
  expect((await ask({ sort: "price_desc" })).hits[0]?.id).toBe("first")
  expect(pinFor({ words: "sugar" })).toBeNull()
  // Words of which nothing is left once they are a filter were asked for all the same.
  const meant = await ask({ q: "moq 5000" })
  expect([meant.meanings.length, meant.hits.length > 0, meant.chosen]).toEqual([1, true, []])
  expect(meant.hits[0]?.id).toBe("first")
  const beside = [...listings, pinned, other].toSorted(compareInOwnOrder(monday, "pin_catalogue"))
  expect(whole.hits.map(({ id }) => id)).toEqual(beside.map(({ id }) => id))
})

test("of one maker no more than three of the first ten are put first while others can fill them", async () => {
  const many = Array.from({ length: 5 }, (_, at) => ({
    ...made(`many${at}`, 500),
    ...{ pin_catalogue: 10 - at, producer_handle: "many" },
  }))
  await server.fill("many", listingIndexSettings("en"), [...listings, ...many])
  const at = { ...target, resolveIndex: () => "many" }
  const { hits } = await queryCatalogue(at, { locale: "en", valid_at: monday })
  const ten = hits.slice(0, 10).filter(({ producer_handle }) => producer_handle === "many")
  expect(ten.map(({ id }) => id)).toEqual(["many0", "many1", "many2"])
})
