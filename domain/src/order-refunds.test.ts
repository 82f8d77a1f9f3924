import fc from "fast-check"
import { expect, test } from "vitest"
import { planRefund, refundable, toReturn, type PaidOrder } from "./order-refunds.js"

const order: PaidOrder = {
  status: "in_production",
  currency: "EUR",
  deposit: 300,
  balance: 700,
  discount: 0,
  received: 1100,
  kept: 0,
  refunds: [],
}
const when = { placed_on: "2026-11-01", today: "2026-11-27" }
const back = (amount: number, limit = 10_000) => ({ amount, limit, refunded_on: "2026-11-26" })

test("what is too much goes back first, and what goes beyond it is a reduction", () => {
  expect(toReturn(order)).toBe(100)
  expect(planRefund(order, back(60), when)).toEqual({ problems: [], of_excess: 60, reduction: 0 })
  expect(planRefund(order, back(130.5), when)).toMatchObject({ of_excess: 100, reduction: 30.5 })
})

test("what a claim took off after it was paid is to be returned", () => {
  expect(toReturn({ ...order, discount: 250.25 })).toBe(350.25)
  expect(toReturn({ ...order, received: 600, discount: 250.25 })).toBe(0)
  const plan = planRefund({ ...order, discount: 250.25 }, back(350.25), when)
  expect(plan).toEqual({ problems: [], of_excess: 350.25, reduction: 0 })
})

test("of a cancelled order everything goes back but what was agreed to be kept", () => {
  const cancelled = { ...order, status: "cancelled" as const, received: 300, kept: 120 }
  expect(toReturn(cancelled)).toBe(180)
  expect(toReturn({ ...cancelled, refunds: [{ amount: 180, of_excess: 180 }] })).toBe(0)
})

test.each([
  [back(1100.01), "amount", "out_of_range"],
  [back(50, 49.99), "amount", "out_of_range"],
  [back(0), "amount", "out_of_range"],
  [back(-5), "amount", "out_of_range"],
  [back(1.005), "amount", "too_many_decimals"],
  [{ ...back(1), refunded_on: "2027-01-01" }, "refunded_on", "date_in_future"],
  [{ ...back(1), refunded_on: "soon" }, "refunded_on", "invalid_date"],
])("%j is refused at %s", (asked, field, code) => {
  expect(planRefund(order, asked, when).problems).toMatchObject([{ field, code }])
})

test("however money goes back, nothing goes back twice and parts add up", () => {
  const cents = fc.integer({ min: 1, max: 50_000 }).map((count) => count / 100)
  fc.assert(
    fc.property(fc.array(cents, { maxLength: 12 }), cents, (asked, received) => {
      let standing: PaidOrder = { ...order, received }
      for (const amount of asked) {
        const { problems, of_excess, reduction } = planRefund(standing, back(amount), when)
        if (problems.length > 0) continue
        expect(Math.round((of_excess + reduction) * 100)).toBe(Math.round(amount * 100))
        standing = { ...standing, refunds: [...standing.refunds, { amount, of_excess }] }
        expect(refundable(standing)).toBeGreaterThanOrEqual(0)
        expect(toReturn(standing)).toBeGreaterThanOrEqual(0)
      }
    }),
  )
})
