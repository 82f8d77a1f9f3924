import { checkListingForReview } from "@serumpun/domain/listing-rules"
import { locales } from "@serumpun/domain/locales"
import { expect, test } from "vitest"
import { checkTyped, closeRows, nameListingProblems } from "./check-listing.ts"
import { readListing } from "./read-listing.ts"
import { sugar } from "./test-listing.ts"
import { writeListing } from "./write-listing.ts"

test("what the editor shows reads back as what was saved, in every language", () => {
  for (const locale of locales)
    expect(readListing(writeListing(sugar(), locale), sugar(), locale)).toEqual(sugar())
})

test("an emptied row in the middle closes the gap on the page too", () => {
  const saved = sugar({
    incoterms: [
      { rule: "FOB", place: "Tanjung Priok", transport: "sea" },
      { rule: "EXW", place: "Sobang", transport: "road" },
    ],
  })
  const typed = writeListing(saved, "id")
  Object.assign(typed, {
    "incoterms.0.rule": "",
    "incoterms.0.place": "",
    "incoterms.0.transport": "",
  })
  const closed = closeRows(typed)
  expect(closed["incoterms.0.rule"]).toBe("EXW")
  expect(readListing(closed, saved, "id").incoterms).toEqual([saved.incoterms[1]])
})

test("tiers end where the next one starts", () => {
  const typed = { ...writeListing(sugar(), "id"), moq: "1.000", "tiers.1.min": "5.000" }
  expect(readListing(typed, sugar(), "id").tiers).toEqual([
    { min: 1000, max: 4999, usd: 3.45 },
    { min: 5000, max: null, usd: 3.125 },
  ])
})

test("a price that does not fall is named at its own control", () => {
  const content = readListing({ ...writeListing(sugar(), "id"), "tiers.1.usd": "4" }, sugar(), "id")
  const found = nameListingProblems(checkListingForReview(content, [], "2026-11-24"), content)
  expect(found).toContainEqual(
    expect.objectContaining({ field: "tiers.1.usd", code: "tiers_not_falling" }),
  )
})

test("a tier that starts too early is named at its start, an unknown certificate at its box", () => {
  const content = readListing(
    { ...writeListing(sugar(), "id"), "tiers.1.min": "300" },
    sugar(),
    "id",
  )
  const fields = nameListingProblems(checkListingForReview(content, [], "2026-11-24"), content)
  expect(fields.map(({ field }) => field)).toEqual(
    expect.arrayContaining(["tiers.1.min", "certificate_ids.cert_1", "file"]),
  )
})

test("text in a number's place stops saving and is named once", () => {
  const typed = { ...writeListing(sugar(), "id"), moq: "lima ratus", "packing.carton_net_kg": "-1" }
  const content = readListing(typed, sugar(), "id")
  expect(checkTyped(typed, content, "id")).toEqual([
    { field: "moq", code: "not_a_number" },
    { field: "packing.carton_net_kg", code: "out_of_range", params: { min: 0 } },
  ])
})

test("a place without a rule is not thrown away silently", () => {
  const typed = { ...writeListing(sugar(), "id"), "incoterms.1.place": "Serang" }
  expect(checkTyped(typed, readListing(typed, sugar(), "id"), "id")).toEqual([
    { field: "incoterms.1.rule", code: "invalid_choice" },
  ])
})

test("unknown codes in a forged form leave the saved choice", () => {
  const typed = { ...writeListing(sugar(), "id"), unit: "ton", category: "x", "markets.XX": "on" }
  const content = readListing(typed, sugar(), "id")
  expect([content.unit, content.category, content.markets]).toEqual([
    "kg",
    "food/sugar",
    ["EU", "JP"],
  ])
})
