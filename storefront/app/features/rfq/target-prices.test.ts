import type { RateTable } from "@serumpun/domain/money"
import { expect, test } from "vitest"
import type { FormValues } from "#app/lib/kept/form-values.ts"
import { convertTargets, doubtTargets } from "./target-prices.ts"

const rates: RateTable = {
  base: "USD",
  as_of: "2026-11-20",
  source: "test",
  per_usd: { USD: 1, EUR: 0.9, JPY: 150, IDR: 16_000 },
}
const typed: FormValues = {
  "items.0.listing_id": "a",
  "items.0.handle": "a",
  "items.0.quantity": "1.500",
  "items.0.target_price": "2,70",
  "items.1.listing_id": "b",
  "items.1.handle": "b",
  "items.1.quantity": "60",
  "items.1.target_price": "so billig wie möglich",
  currency: "JPY",
  priced_in: "EUR",
}
const prices = { currency: "EUR" as const, rates }

test("target prices follow a change of currency, once", () => {
  const { values, from } = convertTargets(typed, "de", prices)
  expect(from).toBe("EUR")
  expect(values).toMatchObject({
    "items.0.target_price": "450",
    "items.0.quantity": "1.500",
    "items.1.target_price": "so billig wie möglich",
    priced_in: "JPY",
  })
  expect(convertTargets(values, "de", prices)).toEqual({ values, from: null })
})

test("nothing is said when there is nothing to convert", () => {
  const empty = { ...typed, "items.0.target_price": "", "items.1.target_price": "" }
  expect(convertTargets(empty, "de", prices)).toMatchObject({
    values: { priced_in: "JPY" },
    from: null,
  })
  const { priced_in: _, ...first } = typed
  expect(convertTargets(first, "de", prices)).toMatchObject({
    values: { "items.0.target_price": "2,70", priced_in: "JPY" },
    from: null,
  })
})

test("without rates the prices keep the currency they were typed in", () => {
  expect(convertTargets(typed, "de", { currency: "EUR", rates: null }).values).toEqual(typed)
})

test("a target price ten times off the producer's is asked about", () => {
  const line = (target_price: string) => ({
    listing_id: "a",
    handle: "a",
    quantity: "600",
    target_price,
    note: "",
    listing: { tiers: [{ min: 500, max: null, usd: 3.45 }] },
  })
  const dollars = { currency: "USD" as const, rates }
  expect(doubtTargets([line("3,00"), line("3.450"), line("")], "id", dollars)).toEqual([
    {
      field: "items.1.target_price",
      code: "price_unusual",
      params: { price: 3450, usual: 3.45, currency: "USD" },
    },
  ])
})
