import { expect, test } from "vitest"
import {
  firstStatus,
  planAfterSample,
  planCredit,
  planPartyMove,
  type StandingOrder,
} from "../order-moves.js"
import { paymentDue } from "../payment-due.js"

const held = (change: Partial<StandingOrder> = {}): StandingOrder => ({
  ...{ status: "awaiting_deposit", currency: "EUR", deposit: 300, balance: 700, discount: 0 },
  ...{ received: 0, has_open_transfer: false, open_claims: 0, is_held: true },
  ...change,
})

test("an order that depends on a sample waits for it, deposit or none", () => {
  expect(firstStatus({ deposit: 0, is_held: true })).toBe("awaiting_deposit")
  expect(firstStatus({ deposit: 0, is_held: false })).toBe("in_production")
  expect(firstStatus({ deposit: 0 })).toBe("in_production")
  expect(planCredit(held(), 300)).toMatchObject({ received: 300, statuses: [] })
  expect(planCredit(held({ is_held: false }), 300)).toMatchObject({ statuses: ["in_production"] })
})

test("the approval starts the production of what is paid, and nothing else", () => {
  expect(planAfterSample(held({ received: 300 }))).toEqual(["in_production"])
  expect(planAfterSample(held({ deposit: 0 }))).toEqual(["in_production"])
  expect(planAfterSample(held({ received: 299.99 }))).toEqual([])
  expect(planAfterSample(held({ status: "cancelled", received: 300 }))).toEqual([])
})

test("until then its buyer leaves whatever they have paid; its producer does not", () => {
  const paid = held({ received: 300, has_open_transfer: true })
  const cancel = (order: StandingOrder, by: "buyer" | "producer") =>
    planPartyMove(order, { by, to: "cancelled" })
  expect(cancel(paid, "buyer")).toEqual({ statuses: ["cancelled"] })
  expect(cancel(paid, "producer").problem?.code).toBe("order_has_payments")
  expect(cancel({ ...paid, is_held: false }, "buyer").problem?.code).toBe("order_has_payments")
  expect(cancel(held(), "producer")).toEqual({ statuses: ["cancelled"] })
})

test("nothing is due before the approval, and then a week from its day", () => {
  const order = { ...held(), placed_on: "2026-11-01", ready_on: null }
  expect(paymentDue(order)).toBeNull()
  const approved = { ...order, is_held: false, sample_approved_on: "2026-11-20" }
  expect(paymentDue(approved)).toEqual({ part: "deposit", amount: 300, due_on: "2026-11-27" })
})
