import { expect, test } from "vitest"
import { shareOfListing, shareOfProducer, shareOfProvince, shareVersion } from "./share-card.js"

const listing = {
  title: "Palm sugar",
  producer: { name: "KUB Sobang", place: "Lebak", province: "ID-BT" },
  images: [{ base: "/media/pictures/a", widths: [320, 960] }],
  passport: { valid_until: "2027-11-01" },
}
const card = shareOfListing(listing, "en", "Banten")

test("a version changes with everything that is drawn, and with nothing else", () => {
  expect(shareVersion(card)).toMatch(/^[0-9a-f]{12}$/)
  expect(shareVersion(shareOfListing({ ...listing }, "en", "Banten"))).toBe(shareVersion(card))
  const others = [
    shareOfListing({ ...listing, title: "Palm sugar block" }, "en", "Banten"),
    shareOfListing(listing, "de", "Banten"),
    shareOfListing({ ...listing, passport: { valid_until: "2028-11-01" } }, "en", "Banten"),
    shareOfListing({ ...listing, images: [] }, "en", "Banten"),
    shareOfListing(
      { ...listing, producer: { ...listing.producer, place: "Rangkas" } },
      "en",
      "Banten",
    ),
  ].map(shareVersion)
  expect(new Set([...others, shareVersion(card)]).size).toBe(6)
})

test("a place that bears its province's name is named once, with the language's comma", () => {
  const producer = { ...listing.producer, headline: "Since 1990", listings: [] }
  expect(shareOfProducer(producer, "ar", "بانتن").lines[1]).toBe("\u200fLebak، بانتن")
  expect(shareOfProducer({ ...producer, place: "Banten" }, "en", "Banten").lines[1]).toBe("Banten")
})

test("a region shows the newest photo that there is", () => {
  const listings = [{ image: null }, { image: { base: "/media/pictures/b", widths: [320] } }]
  expect(shareOfProvince({ listings }, "en", "Banten", "Goods").picture?.base).toBe(
    "/media/pictures/b",
  )
  expect(shareOfProvince({ listings: [] }, "en", "Banten", "Goods").picture).toBeNull()
})
