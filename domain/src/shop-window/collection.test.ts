import { expect, test } from "vitest"
import { addMonths } from "../days.js"
import { localized } from "../locales.js"
import { checkCollection, type CollectionContent, COLLECTION_LISTINGS_MAX } from "./collection.js"

const today = "2026-11-28"
const content: CollectionContent = {
  title: localized({ en: "Spice harvest" }),
  introduction: localized(),
  listing_ids: ["one", "two"],
  from_day: today,
  until_day: "2027-01-31",
}
const codes = (change: Partial<CollectionContent>, began: string | null = null) =>
  checkCollection({ ...content, ...change }, today, began).map(
    ({ field, code }) => `${field} ${code}`,
  )

test("a collection has an English name, at least two goods, and an end within a year", () => {
  expect(codes({})).toEqual([])
  expect(codes({ title: localized({ id: "Panen rempah" }) })).toEqual(["title.en required"])
  expect(codes({ listing_ids: ["one"] })).toEqual(["listing_ids too_few"])
  expect(codes({ listing_ids: ["one", "two", "one"] })).toEqual(["listing_ids repeated"])
  const many = Array.from({ length: COLLECTION_LISTINGS_MAX + 1 }, (_, at) => String(at))
  expect(codes({ listing_ids: many })).toEqual(["listing_ids too_many"])
  expect(codes({ until_day: "2027-11-29" })).toEqual(["until_day out_of_range"])
  expect(codes({ from_day: "2026-11-27" })).toEqual(["from_day date_in_past"])
})

test("one that began keeps its first day, and a year counts from there", () => {
  const began = "2026-06-01"
  expect(codes({ from_day: began }, began)).toEqual([])
  expect(codes({ from_day: today }, began)).toEqual(["from_day date_in_past"])
  expect(codes({ from_day: began, until_day: addMonths(began, 12) }, began)).toEqual([])
  expect(codes({ from_day: began, until_day: "2027-06-02" }, began)).toEqual([
    "until_day out_of_range",
  ])
  expect(codes({ from_day: began, until_day: "2026-11-27" }, began)).toEqual([
    "until_day date_in_past",
  ])
  // On its first day it may have been seen already.
  expect(codes({ from_day: "2026-12-24" }, today)).toEqual(["from_day date_in_past"])
  // One that has not begun may begin on another day.
  expect(codes({ from_day: "2026-12-24" }, "2026-12-01")).toEqual([])
})
