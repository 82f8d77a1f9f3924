import { expect, test } from "vitest"
import { findLightChanges } from "./light-changes.js"
import type { ListingContent, ListingImage } from "./listing-content.js"
import { localized } from "./locales.js"

const image = (id: string) => ({ id, alt: localized({ en: id }) }) as unknown as ListingImage
const shown = {
  title: localized({ en: "Palm sugar" }),
  moq: 50,
  lead_time_days: 30,
  capacity_per_month: 400,
  tiers: [
    { min: 50, max: 199, usd: 10 },
    { min: 200, max: null, usd: 8 },
  ],
  images: [image("a"), image("b")],
} as unknown as ListingContent
const changes = (change: Partial<ListingContent>, approved = shown, before = shown) =>
  findLightChanges(approved, before, { ...before, ...change })
const priced = (first: number, second = 8): Partial<ListingContent> => ({
  tiers: [
    { min: 50, max: 199, usd: first },
    { min: 200, max: null, usd: second },
  ],
})

test("lead time, capacity, order of pictures and near prices go live", () => {
  expect(changes({ lead_time_days: 21 })).toEqual(["lead_time_days"])
  expect(changes({ capacity_per_month: 900, images: [image("b"), image("a")] })).toEqual([
    "capacity_per_month",
    "images",
  ])
  expect(changes(priced(12))).toEqual(["tiers"])
  expect(changes(priced(8, 6.4))).toEqual(["tiers"])
})

test("what curators judge does not, alone or beside a light change; nothing changed is nothing", () => {
  expect(changes({ title: localized({ en: "Organic palm sugar" }) })).toBeNull()
  expect(changes({ lead_time_days: 21, moq: 60 })).toBeNull()
  expect(changes({})).toBeNull()
  expect(changes(priced(12.01))).toBeNull()
  expect(changes(priced(10, 6.39))).toBeNull()
  expect(changes({ tiers: [{ min: 50, max: null, usd: 10 }] })).toBeNull()
  expect(changes({ images: [image("a")] })).toBeNull()
  expect(changes({ images: [image("a"), image("c")] })).toBeNull()
  expect(
    changes({ images: [image("b"), { ...image("a"), alt: localized({ en: "x" }) }] }),
  ).toBeNull()
})

test("many small steps are measured from what was approved", () => {
  const raised = { ...shown, ...priced(12) }
  expect(changes(priced(12.5), shown, raised)).toBeNull()
  expect(changes(priced(9), shown, raised)).toEqual(["tiers"])
})

test("the order of keys is no change", () => {
  const { title, ...rest } = shown
  expect(findLightChanges(shown, shown, { ...rest, title } as ListingContent)).toBeNull()
})
