import { expect, test } from "vitest"
import { checkFobCosts, noCosts, remainsOf } from "./fob-costs.js"
import type { RateTable } from "./money.js"

const rates: RateTable = {
  ...{ base: "USD", as_of: "2026-11-27", source: "test" },
  per_usd: { USD: 1, EUR: 0.9, JPY: 150, IDR: 16_250 },
}
const costs = {
  inland_idr: 1_500_000,
  port_idr: 900_000,
  clearance_idr: 350_000,
  bank_percent: 1.5,
}

test("what remains is the price less the shipment's costs less the bank's share", () => {
  expect(remainsOf({ usd: 3.45, quantity: 500 }, costs, rates)).toEqual({
    price_idr: 28_031_250,
    shipment_idr: 2_750_000,
    bank_idr: 420_469,
    remains_idr: 24_860_781,
  })
})

test("without costs everything remains, and a small order can cost more than it brings", () => {
  const order = { usd: 3.45, quantity: 10 }
  expect(remainsOf(order, noCosts, rates).remains_idr).toBe(560_625)
  expect(remainsOf(order, costs, rates).remains_idr).toBe(560_625 - 2_750_000 - 8_409)
})

test("the printed numbers always add up", () => {
  for (let step = 1; step < 400; step += 1) {
    const some = { ...costs, bank_percent: step / 100 }
    const found = remainsOf({ usd: step / 7, quantity: step * 3 }, some, rates)
    const { price_idr, shipment_idr, bank_idr, remains_idr } = found
    expect(remains_idr).toBe(price_idr - shipment_idr - bank_idr)
    expect(Object.values(found).every(Number.isInteger)).toBe(true)
  }
})

test.each([
  [{ inland_idr: -1 }, "inland_idr", "out_of_range"],
  [{ port_idr: NaN }, "port_idr", "not_a_number"],
  [{ clearance_idr: 0.5 }, "clearance_idr", "too_many_decimals"],
  [{ bank_percent: 51 }, "bank_percent", "out_of_range"],
  [{ bank_percent: 1.234 }, "bank_percent", "too_many_decimals"],
] as const)("%j is refused at its field", (change, field, code) => {
  expect(checkFobCosts({ ...costs, ...change })).toMatchObject([{ field, code }])
  expect(checkFobCosts(costs)).toEqual([])
})
