import fc from "fast-check"
import { expect, test } from "vitest"
import { type LineQuantity, openQuantities, planReceipt } from "./receipts.js"

const line = (rfq_item_id: string, quantity: number): LineQuantity => ({ rfq_item_id, quantity })
const open = [line("a", 100), line("b", 0.3)]
const going = { is_last: false }

test("everything that is open comes when nothing is named", () => {
  expect(planReceipt(open, null, going)).toEqual({ lines: open, is_whole: true, problems: [] })
})

test("a part leaves the rest open, to the last tenth", () => {
  const { lines, is_whole } = planReceipt(open, [line("b", 0.1)], going)
  expect([lines, is_whole]).toEqual([[line("b", 0.1)], false])
  expect(openQuantities(open, lines)).toEqual([line("a", 100), line("b", 0.2)])
})

test("nothing more is expected when the buyer says so, however little has come", () => {
  expect(planReceipt(open, [line("a", 1)], { is_last: true })).toMatchObject({
    is_whole: true,
    problems: [],
  })
  expect(planReceipt(open, [], { is_last: true })).toMatchObject({ is_whole: true, problems: [] })
})

test.each([
  [[line("a", 101)], "lines.0.quantity out_of_range"],
  [[line("a", -1)], "lines.0.quantity out_of_range"],
  [[line("a", Number.NaN)], "lines.0.quantity out_of_range"],
  [[line("c", 1)], "lines.0.quantity invalid_choice"],
  [[line("a", 0)], "lines receipt_empty"],
  [[line("a", 60), line("a", 60)], "lines repeated"],
])("%j is refused with %s", (asked, expected) => {
  const { problems } = planReceipt(open, asked, going)
  expect(problems.map(({ field, code }) => `${field} ${code}`)).toContain(expected)
})

test("however goods come in parts, never more than was ordered is taken, and the last part ends it", () => {
  const amount = fc.integer({ min: 1, max: 5000 }).map((tenths) => tenths / 10)
  fc.assert(
    fc.property(
      fc.array(amount, { minLength: 1, maxLength: 5 }),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }),
      (quantities, shares) => {
        const ordered = quantities.map((quantity, index) => line(`l${index}`, quantity))
        const received: LineQuantity[] = []
        for (const share of shares) {
          const rest = openQuantities(ordered, received)
          const asked = rest.map(({ rfq_item_id, quantity }) =>
            line(rfq_item_id, Math.round(quantity * share * 10) / 10),
          )
          const plan = planReceipt(rest, asked, going)
          if (plan.problems.length > 0) continue
          received.push(...plan.lines)
          const isOver = openQuantities(ordered, received).every(({ quantity }) => quantity === 0)
          expect(plan.is_whole).toBe(isOver)
          if (plan.is_whole) break
        }
        const last = openQuantities(ordered, received)
        const plan = planReceipt(last, null, { is_last: true })
        const all = [...received, ...plan.lines]
        for (const { rfq_item_id, quantity } of ordered) {
          const tenths = all
            .filter((one) => one.rfq_item_id === rfq_item_id)
            .reduce((sum, one) => sum + Math.round(one.quantity * 10), 0)
          expect(tenths).toBe(Math.round(quantity * 10))
        }
      },
    ),
  )
})
