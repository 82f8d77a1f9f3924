import type { ListingDetail } from "@serumpun/backend/src/contracts/catalogue.ts"
import type { ProducerRatings } from "@serumpun/backend/src/contracts/rating.ts"
import { expect, test } from "vitest"
import { listingJsonLd } from "./json-ld.ts"

const listing = {
  title: "Palm sugar",
  handle: "palm-sugar",
  images: [],
  category: "food/sugar",
  hs_code: "170290",
  certificates: [],
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

const page = (ratings: ProducerRatings | null) => ({
  public_url: "https://serumpun.example",
  path: "/en/listings/palm-sugar",
  ratings,
})
const none = { mean: null, ratings: [], count: 0, limit: 3, offset: 0 }
const mean = { accuracy: 5, quality: 4.5, communication: 4, mean: 4.5, count: 2 }

test("search engines read a rating of the producer only when there is a real one", () => {
  expect(listingJsonLd(listing, page(null)).brand).not.toHaveProperty("aggregateRating")
  expect(listingJsonLd(listing, page(none)).brand).not.toHaveProperty("aggregateRating")
  expect(listingJsonLd(listing, page({ ...none, mean, count: 2 })).brand).toMatchObject({
    aggregateRating: { ratingValue: 4.5, ratingCount: 2, worstRating: 1, bestRating: 5 },
  })
})

test("search engines read the Incoterm that the price holds for, not another that is offered", () => {
  const { offers } = listingJsonLd(listing, page(null))
  expect(offers).toMatchObject({
    lowPrice: 3.15,
    highPrice: 3.45,
    description: "FCA Juwata Airport, Tarakan, Incoterms 2020",
  })
})

test("search engines read the certificates that the page shows, with their issuer and days", () => {
  const certificate = {
    scheme: "organic_eu",
    number: "EU-BIO-149-2026",
    issuer: "Control Union",
    valid_from: "2026-03-01",
    valid_until: "2027-02-28",
  }
  const held = { ...listing, certificates: [certificate] } as unknown as ListingDetail
  expect(listingJsonLd(held, page(null)).hasCertification).toEqual([
    {
      "@type": "Certification",
      name: "organic_eu",
      certificationIdentification: "EU-BIO-149-2026",
      issuedBy: { "@type": "Organization", name: "Control Union" },
      validFrom: "2026-03-01",
      expires: "2027-02-28",
    },
  ])
  expect(listingJsonLd(listing, page(null)).hasCertification).toEqual([])
})
