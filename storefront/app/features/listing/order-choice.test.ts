import { expect, test } from "vitest"
import { chooseOrder } from "./order-choice.ts"

const listing = {
  moq: 500,
  order_multiple: 10,
  tiers: [
    { min: 500, max: 1999, usd: 3.45 },
    { min: 2000, max: null, usd: 3.15 },
  ],
}
const rates = {
  base: "USD" as const,
  as_of: "2026-11-20",
  source: "test",
  per_usd: { USD: 1, EUR: 0.86, JPY: 151.2, IDR: 16480 },
}
const euro = { currency: "EUR" as const, rates }

test("a quantity finds its tier and its total in the reader's currency", () => {
  expect(chooseOrder(listing, "2.000", "de", euro)).toMatchObject({
    quantity: 2000,
    tier_min: 2000,
    unit_price: 2.71,
    total: 5420,
    currency: "EUR",
  })
})

test("without a question the minimum order is shown", () => {
  expect(chooseOrder(listing, null, "en", euro)).toMatchObject({ quantity: 500, problems: [] })
})

test("what cannot be ordered has a problem and no total, and stays as typed", () => {
  const choice = chooseOrder(listing, "505", "en", euro)
  expect(choice).toMatchObject({ text: "505", total: null })
  expect(choice.problems.map(({ code }) => code)).toEqual(["off_multiple"])
  expect(chooseOrder(listing, "many", "en", euro).problems[0]?.code).toBe("not_a_number")
})

test("without rates prices stay in the currency they are kept in", () => {
  const choice = chooseOrder(listing, "500", "en", { currency: "EUR", rates: null })
  expect(choice).toMatchObject({ currency: "USD", unit_price: 3.45, total: 1725 })
})
