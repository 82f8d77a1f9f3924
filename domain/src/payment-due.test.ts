import { expect, test } from "vitest"
import { paymentDue, reminderStage } from "./payment-due.js"

const order = {
  status: "awaiting_deposit" as const,
  placed_on: "2026-11-20",
  ready_on: null,
  currency: "EUR" as const,
  deposit: 300,
  balance: 700,
  discount: 0,
  received: 0,
}

test("the deposit is due a week after the order, what has come in taken off", () => {
  const due = { part: "deposit", due_on: "2026-11-27" }
  expect(paymentDue(order)).toEqual({ ...due, amount: 300 })
  expect(paymentDue({ ...order, received: 120.5 })).toEqual({ ...due, amount: 179.5 })
})

test("the balance is due a week after the goods are ready, and not before", () => {
  const started = { ...order, status: "in_production" as const, received: 300 }
  expect(paymentDue(started)).toBeNull()
  const ready = { ...started, status: "shipped" as const, ready_on: "2026-12-24" }
  expect(paymentDue(ready)).toEqual({ part: "balance", amount: 700, due_on: "2026-12-31" })
  expect(paymentDue({ ...ready, discount: 100.5 })).toMatchObject({ amount: 599.5 })
  expect(paymentDue({ ...ready, discount: 700 })).toBeNull()
  expect(paymentDue({ ...ready, received: 1000 })).toBeNull()
  expect(paymentDue({ ...order, status: "cancelled" })).toBeNull()
})

test.each([
  ["2026-11-24", null],
  ["2026-11-25", "soon"],
  ["2026-11-26", "soon"],
  ["2026-11-27", "today"],
  ["2026-11-28", "overdue"],
  ["2027-02-01", "overdue"],
])("on %s the reminder is %s", (today, stage) => {
  expect(reminderStage({ part: "deposit", amount: 1, due_on: "2026-11-27" }, today)).toBe(stage)
})
