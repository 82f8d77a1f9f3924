import { facet, type FacetName, facetNames, countedAttributes } from "@serumpun/search/facets"
import { sortNames } from "@serumpun/search/sorts"
import { describe, expect, test } from "vitest"
import { ListingsQuery } from "../contracts/catalogue-query"
import { emptyContent } from "../workflows/listing/content"
import { filterCatalogue } from "./filter-catalogue"
import { toListingDocument } from "./listing-document"
import type { CatalogueEntry } from "./public-catalogue"
import type { PublicListing } from "./public-listing"
import { noDisplay } from "./shop-window"

// A row of the table of facets is read, filtered and counted without a search server too.

const listing = {
  id: "prod_1",
  content: {
    ...emptyContent(),
    incoterms: [{ rule: "FOB", place: "Tanjung Priok", transport: "sea" }],
    hs_code: "460212",
    sample: { available: true, price_usd: null, quantity: null, lead_time_days: null },
  },
  certificates: [
    {
      scheme: "svlk",
      holder_kind: "producer",
      scope_hs: ["4602"],
      valid_from: "2020-01-01",
      valid_until: "2099-01-01",
      status: "verified",
    },
  ],
  passport: { valid_until: "2099-01-01" },
  producer: { id: "prdc_1", name: "Uji", handle: "uji" },
  published_at: new Date(0),
  rules: [],
  display: noDisplay,
} as unknown as PublicListing
const document = toListingDocument(listing, "en")

function entry(name: FacetName, value: string): CatalogueEntry {
  const attributes = countedAttributes(name).map(({ attribute }) => [attribute, value])
  return {
    document: { ...document, ...Object.fromEntries(attributes) },
    card: { id: value } as CatalogueEntry["card"],
    searchable: "",
    hidden_until: null,
  }
}

describe.each(facetNames)("%s", (name) => {
  const { values } = facet(name)

  test("a listing's document holds codes of it", () => {
    const held = countedAttributes(name).flatMap(({ attribute }) => document[attribute])
    expect(held.length).toBeGreaterThan(0)
    expect(held.filter((code) => !values.includes(String(code)))).toEqual([])
  })

  test("the interface takes every code", () => {
    for (const value of values)
      expect(ListingsQuery.parse({ [name]: value })).toMatchObject({ [name]: [value] })
  })

  test("every code is filtered by and counted", () => {
    const entries = values.map((value) => entry(name, value))
    for (const value of values) {
      const filter = { q: "", sort: sortNames[0], page: 1, per_page: 100 }
      const found = filterCatalogue(entries, { ...filter, selected: { [name]: [value] } })
      expect(found.listings.map(({ id }) => id)).toEqual([value])
      expect(found.facets[name]).toEqual(Object.fromEntries(values.map((each) => [each, 1])))
    }
  })
})
