import { currencies } from "@serumpun/domain/money"
import fc from "fast-check"
import { expect, test } from "vitest"
import { linePrice } from "#app/lib/catalogue/line-price.ts"
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
    total: 5418,
    currency: "EUR",
  })
})

test("listing and request page say the same total in every currency, converted once", () => {
  const cheap = { moq: 1, order_multiple: 1, tiers: [{ min: 1, max: null, usd: 3.4 }] }
  expect(chooseOrder(cheap, "400", "en", { currency: "JPY", rates })).toMatchObject({
    unit_price: 514,
    total: 205_632,
  })
  const priceUnits = fc.integer({ min: 1, max: 1_000_000 })
  const quantities = fc.integer({ min: 1, max: 1_000_000 })
  fc.assert(
    fc.property(
      priceUnits,
      quantities,
      fc.constantFrom(...currencies),
      (units, count, currency) => {
        const listing = { ...cheap, tiers: [{ min: 1, max: null, usd: units / 10_000 }] }
        const onRfqPage = linePrice({ quantity: String(count), listing }, currency, rates, "en")
        expect(chooseOrder(listing, String(count), "en", { currency, rates })).toMatchObject(
          onRfqPage!,
        )
      },
    ),
  )
})

test("a price finer than a cent is shown and multiplied as it is", () => {
  const fine = { moq: 1, order_multiple: 1, tiers: [{ min: 1, max: null, usd: 0.034 }] }
  expect(chooseOrder(fine, "1000", "en", { currency: "USD", rates })).toMatchObject({
    unit_price: 0.034,
    total: 34,
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
