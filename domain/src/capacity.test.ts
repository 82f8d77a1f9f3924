import fc from "fast-check"
import { expect, test } from "vitest"
import { planCapacity, productionMonths, type MonthQuantity } from "./capacity.js"
import { add, fromDecimal, toDecimal } from "./decimal.js"

const sum = (quantities: number[]) =>
  fromDecimal(quantities.map(toDecimal).reduce(add, toDecimal(0)))

test("goods are made in the month they are ready, and one more for every 30 days of lead time", () => {
  expect(productionMonths("2026-11-27", 14)).toEqual(["2026-12"])
  expect(productionMonths("2026-11-27", 30)).toEqual(["2026-12"])
  expect(productionMonths("2026-11-27", 59)).toEqual(["2027-01"])
  expect(productionMonths("2026-11-27", 60)).toEqual(["2027-01", "2026-12"])
  expect(productionMonths("2026-01-01", 1)).toEqual(["2026-01"])
})

test("no goods are made before they are ordered, whatever the lead time", () => {
  const days = fc.integer({ min: 0, max: 4000 }).map((offset) => {
    return new Date(Date.UTC(2025, 0, 1 + offset)).toISOString().slice(0, 10)
  })
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 365 }), (ordered, lead_time_days) => {
      const months = productionMonths(ordered, lead_time_days)
      expect(months.every((month) => month >= ordered.slice(0, 7))).toBe(true)
      expect(new Set(months).size).toBe(months.length)
    }),
  )
})

test("what a month has left is named when it is too little", () => {
  const reserved = [{ month: "2026-12", quantity: 250 }]
  const plan = (quantity: number) =>
    planCapacity(quantity, ["2026-12"], { capacity_per_month: 400, reserved })
  expect(plan(150)).toEqual({ months: [{ month: "2026-12", quantity: 150 }] })
  expect(plan(151)).toEqual({ left: 150 })
})

test("a month over its capacity, since the producer lowered it, has nothing left", () => {
  const reserved = [{ month: "2026-12", quantity: 500 }]
  expect(planCapacity(1, ["2026-12"], { capacity_per_month: 400, reserved })).toEqual({ left: 0 })
})

test("however orders follow each other, no month is ever oversold and nothing is lost", () => {
  const quantity = fc.integer({ min: 1, max: 900_000 }).map((thousandths) => thousandths / 1000)
  const order = fc.record({
    quantity,
    lead_time_days: fc.integer({ min: 1, max: 200 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  fc.assert(
    fc.property(quantity, fc.array(order, { maxLength: 30 }), (capacity_per_month, orders) => {
      const reserved: MonthQuantity[] = []
      for (const { quantity: asked, lead_time_days, day } of orders) {
        const months = productionMonths(`2026-11-${String(day).padStart(2, "0")}`, lead_time_days)
        const plan = planCapacity(asked, months, { capacity_per_month, reserved })
        if (plan.months) {
          expect(sum(plan.months.map((row) => row.quantity))).toBe(asked)
          reserved.push(...plan.months)
        } else expect(plan.left).toBeLessThan(asked)
      }
      for (const rows of Map.groupBy(reserved, ({ month }) => month).values())
        expect(sum(rows.map((row) => row.quantity))).toBeLessThanOrEqual(capacity_per_month)
    }),
  )
})
