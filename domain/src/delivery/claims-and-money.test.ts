import fc from "fast-check"
import { expect, test } from "vitest"
import { allocateReceived, dueOf, keptOf, payable } from "../order-money.js"
import { planAfterClaim, planCredit, planPartyMove, type StandingOrder } from "../order-moves.js"

const order = (change: Partial<StandingOrder> = {}): StandingOrder => ({
  ...{ status: "delivered", currency: "EUR", deposit: 30, balance: 70, received: 100, discount: 0 },
  ...{ has_open_transfer: false, open_claims: 0 },
  ...change,
})

test("an order is not completed while a claim is open, whichever of goods and money comes last", () => {
  const claimed = { open_claims: 1 }
  const arriving = order({ ...claimed, status: "shipped" })
  expect(planPartyMove(arriving, { by: "buyer", to: "delivered" }).statuses).toEqual(["delivered"])
  const paying = order({ ...claimed, received: 30 })
  expect(planCredit(paying, 70).statuses).toEqual([])
  expect(planAfterClaim(order(claimed))).toEqual([])
})

test("the last claim that ends completes an order that is delivered and paid, and no other", () => {
  expect(planAfterClaim(order())).toEqual(["completed"])
  expect(planAfterClaim(order({ received: 99 }))).toEqual([])
  expect(planAfterClaim(order({ received: 99, discount: 1 }))).toEqual(["completed"])
  expect(planAfterClaim(order({ received: 99, discount: 0.99 }))).toEqual([])
  expect(planAfterClaim(order({ status: "shipped" }))).toEqual([])
  expect(planAfterClaim(order({ status: "completed" }))).toEqual([])
})

test("a discount lowers the balance, then the deposit, and never makes anything due below zero", () => {
  const priced = { deposit: 30, balance: 70, currency: "EUR" } as const
  expect(payable({ ...priced, discount: 50 })).toEqual({ deposit: 30, balance: 20 })
  expect(payable({ ...priced, discount: 90 })).toEqual({ deposit: 10, balance: 0 })
  const cents = fc.integer({ min: 0, max: 1_000_000 }).map((amount) => amount / 100)
  fc.assert(
    fc.property(cents, cents, cents, cents, (deposit, balance, discount, received) => {
      const due = dueOf({ deposit, balance, discount, received, currency: "EUR" })
      const whole = Math.round((deposit + balance - discount - received) * 100)
      expect(Math.round(due.total * 100)).toBe(Math.max(0, whole))
      expect(Math.min(due.deposit, due.balance)).toBeGreaterThanOrEqual(0)
      const standing = { deposit, balance, discount, received, currency: "EUR" } as const
      const { excess } = allocateReceived(standing)
      expect(Math.round(excess * 100)).toBe(
        Math.max(0, Math.round((received - Math.max(0, deposit + balance - discount)) * 100)),
      )
      expect(Math.round((keptOf(standing) + excess) * 100)).toBe(Math.round(received * 100))
    }),
  )
})
