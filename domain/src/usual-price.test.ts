import { expect, test } from "vitest"
import { doubtPrice, medianOf } from "./usual-price.js"

test("the median is the middle price", () => {
  expect(medianOf([])).toBeNull()
  expect(medianOf([0])).toBeNull()
  expect(medianOf([3])).toBe(3)
  expect(medianOf([9, 1, 4])).toBe(4)
  expect(medianOf([1, 2, 4, 900])).toBe(3)
})

test.each([
  [3450, true],
  [34.51, true],
  [34.5, false],
  [3.45, false],
  [0.345, false],
  [0.344, true],
])("%d beside a usual 3.45 is asked about: %s", (price, isAsked) => {
  const found = doubtPrice("tiers.0.usd", price, { price: 3.45, currency: "USD" })
  expect(found).toEqual(
    isAsked
      ? [
          {
            field: "tiers.0.usd",
            code: "price_unusual",
            params: { price, usual: 3.45, currency: "USD" },
          },
        ]
      : [],
  )
})

test("without comparable goods, and about what is no price, nothing is asked", () => {
  expect(doubtPrice("f", 3450, null)).toEqual([])
  expect(doubtPrice("f", NaN, { price: 3, currency: "USD" })).toEqual([])
  expect(doubtPrice("f", 0, { price: 3, currency: "USD" })).toEqual([])
})
