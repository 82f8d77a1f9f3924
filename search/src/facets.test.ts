import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { syntheticListings } from "./bench/synthetic-listings.js"
import { queryCatalogue } from "./catalogue-query.js"
import {
  attributeOf,
  countedAttributes,
  facet,
  type FacetName,
  facetNames,
  readFacetValue,
  writeFacetValue,
} from "./facets.js"
import { listingIndexSettings } from "./index-settings.js"
import { type ListingDocument, listingFields } from "./listing-document.js"
import type { SearchTarget } from "./search-target.js"
import { sortNames, sorts } from "./sorts.js"
import { startTestServer, TEST_KEY, type TestServer } from "./testing/search-client.js"

// Whatever stands in the tables holds everywhere: a row that is forgotten somewhere fails here.

let server: TestServer
let target: SearchTarget

/** Of each facet's codes two listings have the first, and one has each of the others. */
const wanted = facetNames.flatMap((name) => {
  const { values } = facet(name)
  return [values[0], ...values].map((value) => ({ name, value }))
})
const patterns = syntheticListings(wanted.length, "en")
const listings = wanted.map(({ name, value }, at) => having(name, value, patterns[at]))

/** A listing that no facet knows, with the code in one of them. */
function having(name: FacetName, value: string, pattern: ListingDocument): ListingDocument {
  const counted = facetNames.flatMap(countedAttributes).map(({ attribute }) => attribute)
  const none = Object.fromEntries(counted.map((each) => [each, isList(each) ? [] : null]))
  const attribute = attributeOf(name, value)
  return { ...pattern, ...none, [attribute]: isList(attribute) ? [value] : value }
}

function isList(attribute: keyof ListingDocument): boolean {
  return Array.isArray(patterns[0][attribute])
}

beforeAll(async () => {
  server = await startTestServer()
  await server.fill("facets", listingIndexSettings("en"), listings)
  target = { host: server.url, api_key: TEST_KEY, resolveIndex: () => "facets" }
})
afterAll(() => server.stop())

const find = (query: object) => queryCatalogue(target, { locale: "en", ...query })

describe.each(facetNames)("%s", (name) => {
  const { values } = facet(name)

  test("every code is filtered by, alone and with another", async () => {
    for (const [at, value] of values.entries())
      expect([value, (await find({ [name]: [value] })).total]).toEqual([value, at === 0 ? 2 : 1])
    const { total } = await find({ [name]: values.slice(0, 2) })
    expect(total).toBe(values.length > 1 ? 3 : 2)
  })

  test("every code is counted, also while one is chosen", async () => {
    const expected = Object.fromEntries(values.map((value, at) => [value, at === 0 ? 2 : 1]))
    for (const selection of [{}, { [name]: [values[0]] }]) {
      const { facets } = await find(selection)
      const counts = countedAttributes(name).map(({ count }) => facets[count])
      expect(Object.assign({}, ...counts)).toEqual(expected)
    }
  })

  test("an address says every code and nothing else", () => {
    expect(values.length).toBeGreaterThan(0)
    for (const value of values) {
      expect(readFacetValue(name, value)).toEqual([value])
      expect(readFacetValue(name, writeFacetValue(name, value))).toEqual([value])
    }
    for (const value of ["", "none", "constructor", "__proto__", "' OR 1"])
      expect(readFacetValue(name, value)).toEqual([])
  })

  test("what belongs to a family is found by it", () => {
    const families = values
      .filter((value) => value.includes("/"))
      .map((value) => value.split("/")[0])
    expect(families.filter((family) => !readFacetValue(name, family).length)).toEqual([])
  })

  test("its attributes are fields of the index", () => {
    for (const { attribute } of countedAttributes(name))
      expect(Object.keys(listingFields)).toContain(attribute)
  })
})

test.each(sortNames)("sorted by %s", async (sort) => {
  const order = sorts[sort]
  if (!order) return
  const { hits } = await find({ sort, per_page: 100 })
  const values = hits.map((hit) => hit[order.attribute])
  expect(new Set(values).size).toBeGreaterThan(10)
  const sign = order.direction === "asc" ? 1 : -1
  const compare = (a: number | string, b: number | string) => (a === b ? 0 : a < b ? -1 : 1)
  expect(values).toEqual(values.toSorted((a, b) => sign * compare(a, b)))
})
