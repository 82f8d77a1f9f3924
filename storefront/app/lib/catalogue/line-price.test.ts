import type { RateTable } from "@serumpun/domain/money"
import { expect, test } from "vitest"
import { linePrice } from "./line-price.ts"

const rates: RateTable = {
  base: "USD",
  as_of: "2026-11-20",
  source: "test",
  per_usd: { USD: 1, EUR: 0.9, JPY: 150, IDR: 16000 },
}
const listing = {
  tiers: [
    { min: 500, max: 999, usd: 3.4 },
    { min: 1000, max: null, usd: 3.3 },
  ],
}

test("the quantity chooses the tier, and the total is converted once", () => {
  expect(linePrice({ quantity: "1.500", listing }, "EUR", rates, "de")).toEqual({
    unit_price: 2.97,
    total: 4455,
  })
  expect(linePrice({ quantity: "999", listing }, "JPY", rates, "en")).toEqual({
    unit_price: 510,
    total: 509_490,
  })
})

test("without a quantity, a listing or rates there is no price rather than a guess", () => {
  expect(linePrice({ quantity: "", listing }, "EUR", rates, "en")).toBeNull()
  expect(linePrice({ quantity: "many", listing }, "EUR", rates, "en")).toBeNull()
  expect(linePrice({ quantity: "600", listing: null }, "EUR", rates, "en")).toBeNull()
  expect(linePrice({ quantity: "600", listing }, "EUR", null, "en")).toBeNull()
})
