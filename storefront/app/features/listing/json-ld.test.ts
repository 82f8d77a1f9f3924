import type { ListingDetail } from "@serumpun/backend/src/contracts/catalogue.ts"
import { expect, test } from "vitest"
import { listingJsonLd } from "./json-ld.ts"

const listing = {
  title: "Palm sugar",
  handle: "palm-sugar",
  images: [],
  category: "food/sugar",
  hs_code: "170290",
  moq: 500,
  producer: { name: "KUB Uji" },
  tiers: [
    { min: 500, max: 1999, usd: 3.45 },
    { min: 2000, max: null, usd: 3.15 },
  ],
  incoterms: [
    { rule: "FCA", place: "Juwata Airport, Tarakan", transport: "air" },
    { rule: "FOB", place: "Tanjung Perak, Surabaya", transport: "sea" },
  ],
} as unknown as ListingDetail

test("search engines read the Incoterm that the price holds for, not another that is offered", () => {
  const { offers } = listingJsonLd(listing, "https://serumpun.example", "/en/listings/palm-sugar")
  expect(offers).toMatchObject({
    lowPrice: 3.15,
    highPrice: 3.45,
    description: "FCA Juwata Airport, Tarakan, Incoterms 2020",
  })
})
