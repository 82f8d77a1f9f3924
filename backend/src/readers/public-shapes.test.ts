import { incoterms, pricedIncoterm, shortIncoterm } from "@serumpun/domain/incoterms"
import { localized } from "@serumpun/domain/locales"
import { expect, test } from "vitest"
import type { PublicListing } from "./public-listing"
import { ownWords, toCard, toDetail } from "./public-shapes"

const texts = localized({ en: "Anjat" })
const noWords = ownWords(undefined, "en")

function someListing(rules: { rule: string; place: string }[]): PublicListing {
  return {
    content: {
      title: texts,
      summary: texts,
      description: texts,
      specification: [],
      images: [],
      tiers: [{ min: 30, max: null, usd: 34 }],
      incoterms: rules,
      certificate_ids: [],
      markets: [],
      sample: { available: false },
      packing: { inner: localized({ en: "Pouch", de: "Beutel" }), wood_packaging: false },
      hs_code: "460212",
      claims_organic: false,
    },
    producer: { latitude: null, longitude: null },
    certificates: [],
    passport: { valid_until: "2027-11-01" },
    published_at: new Date(),
    rules: [],
  } as unknown as PublicListing
}

test("card and listing name one Incoterm beside the price, whichever the producer puts first", () => {
  for (const rule of incoterms) {
    const offered = [
      { rule, place: "Juwata Airport, Tarakan" },
      { rule: "FOB", place: "Tanjung Perak, Surabaya" },
    ]
    const listing = someListing(offered)
    const priced = pricedIncoterm(toDetail(listing, "en", noWords).incoterms)
    expect(priced).toEqual(offered[0])
    expect(toCard(listing, "en").incoterm_label).toBe(`${rule} Juwata Airport`)
    expect(toCard(listing, "en").incoterm_label).toBe(priced && shortIncoterm(priced))
  }
})

test("a listing that names no Incoterm has none on its card", () => {
  expect(toCard(someListing([]), "en").incoterm_label).toBe("")
})

test("inner packing is told in the reader's language, else in one that is named", () => {
  const inner = (locale: "de" | "ar") => toDetail(someListing([]), locale, noWords).packing.inner
  expect(inner("de")).toEqual({ text: "Beutel", locale: "de" })
  expect(inner("ar")).toEqual({ text: "Pouch", locale: "en" })
})

test("title, summary and description each name the language that they are shown in", () => {
  const listing = someListing([])
  listing.content.title = listing.content.packing.inner
  expect(toDetail(listing, "de", noWords)).toMatchObject({
    title_locale: "de",
    summary_locale: "en",
    text_locale: "en",
  })
})
