import { expect, test } from "vitest"
import { deliveryHint, transitDays } from "./delivery-hints.js"

const wish = {
  today: "2026-11-27",
  needed_by: "2027-01-27",
  destination_country: "DE",
  transport_mode: "sea" as const,
}
const item = { quantity: 1000, lead_time_days: 30, capacity_per_month: 2000 }

test("a day that making and shipping reach has no hint", () => {
  expect(deliveryHint(wish, item)).toBeNull()
})

test("a day before lead time and transit are over is named with its days", () => {
  expect(deliveryHint({ ...wish, needed_by: "2027-01-23" }, item)).toEqual({
    kind: "late",
    left: 57,
    lead_time: 30,
    transit: 28,
  })
  // To Japan it is nearer, and by air there is no figure: only making counts.
  expect(
    deliveryHint({ ...wish, needed_by: "2027-01-23", destination_country: "JP" }, item),
  ).toBeNull()
  expect(deliveryHint({ ...wish, needed_by: "2026-12-10", transport_mode: "air" }, item)).toEqual({
    kind: "late",
    left: 13,
    lead_time: 30,
    transit: null,
  })
})

test("more than the capacity until then is named with what is possible", () => {
  expect(deliveryHint(wish, { ...item, quantity: 2500 })).toEqual({
    kind: "capacity",
    possible: 2169,
  })
  expect(deliveryHint(wish, { quantity: 1e6, lead_time_days: 30 })).toBeNull()
})

test("days that are none or past are for the rules to refuse", () => {
  expect(deliveryHint({ ...wish, needed_by: "2026-11-01" }, item)).toBeNull()
  expect(deliveryHint({ ...wish, needed_by: "soon" }, item)).toBeNull()
})

test("where there is no planning figure none is guessed", () => {
  expect(transitDays("BR", "sea")).toBeNull()
  expect(transitDays("SG", "sea")).toEqual({ min: 3, max: 5 })
})
