import fc from "fast-check"
import { expect, test } from "vitest"
import { currencies, currencyDecimals, roundMoney, sumLines, type Currency } from "./money.js"
import { add, fromDecimal, multiply, toDecimal } from "./decimal.js"
import { allocate, chosenTotals, dueOf, roundingOf } from "./order-money.js"

const currency = fc.constantFrom(...currencies)
const amount = (of: Currency, max = 1e9) =>
  fc.integer({ min: 0, max }).map((units) => units / 10 ** currencyDecimals[of])

const line = fc.record({
  rfq_item_id: fc.uuid(),
  quantity: fc.integer({ min: 1, max: 1e7 }).map((thousandths) => thousandths / 1000),
  unit_price: fc.integer({ min: 1, max: 1e7 }).map((tenThousandths) => tenThousandths / 1e4),
})

test("chosen lines are worth what their lines, freight and insurance add up to, and the deposit is part of it", () => {
  const quote = currency.chain((code) =>
    fc.record({
      currency: fc.constant(code),
      lines: fc.uniqueArray(line, {
        selector: ({ rfq_item_id }) => rfq_item_id,
        minLength: 1,
        maxLength: 12,
      }),
      freight: fc.option(amount(code, 1e6)),
      insurance: fc.option(amount(code, 1e6)),
      deposit_percent: fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100),
    }),
  )
  fc.assert(
    fc.property(quote, fc.func(fc.boolean()), (given, isChosen) => {
      const chosen = given.lines.map(({ rfq_item_id }) => rfq_item_id).filter(isChosen)
      const { lines, totals } = chosenTotals(given, chosen)
      expect(lines.map(({ rfq_item_id }) => rfq_item_id)).toEqual(chosen)
      const parts = [...totals.lines, given.freight ?? 0, given.insurance ?? 0]
      expect(totals.total).toBe(sumLines(parts, given.currency))
      expect(sumLines([totals.deposit, totals.balance], given.currency)).toBe(totals.total)
      expect(totals.deposit).toBeLessThanOrEqual(totals.total)
      const exact = lines.map((one) => multiply(toDecimal(one.quantity), toDecimal(one.unit_price)))
      const rounding = toDecimal(roundingOf(lines, totals.goods))
      expect(fromDecimal([...exact, rounding].reduce(add, toDecimal(0)))).toBe(totals.goods)
    }),
  )
})

test("whatever comes in, and in however many parts, every unit of it is somewhere and nothing is due twice", () => {
  const order = currency.chain((code) =>
    fc.record({
      currency: fc.constant(code),
      deposit: amount(code),
      balance: amount(code),
      parts: fc.array(amount(code), { maxLength: 8 }),
    }),
  )
  fc.assert(
    fc.property(order, ({ currency: code, deposit, balance, parts }) => {
      let received = 0
      const placed = { deposit: 0, balance: 0, excess: 0 }
      for (const part of parts) {
        const due = dueOf({ deposit, balance, discount: 0, received, currency: code })
        const put = allocate(part, { ...due, currency: code })
        expect(sumLines(Object.values(put), code)).toBe(part)
        for (const name of ["deposit", "balance", "excess"] as const)
          placed[name] = sumLines([placed[name], put[name]], code)
        received = sumLines([received, part], code)
      }
      const due = dueOf({ deposit, balance, discount: 0, received, currency: code })
      expect(sumLines([placed.deposit, due.deposit], code)).toBe(deposit)
      expect(sumLines([placed.balance, due.balance], code)).toBe(balance)
      if (placed.excess > 0) expect(due.total).toBe(0)
      expect(due.total).toBe(roundMoney(due.total, code))
    }),
  )
})

test("the deposit is filled first, then the balance, and what is over is named", () => {
  const due = { deposit: 340.05, balance: 793.45, currency: "EUR" } as const
  expect(allocate(200, due)).toEqual({ deposit: 200, balance: 0, excess: 0 })
  expect(allocate(340.06, due)).toEqual({ deposit: 340.05, balance: 0.01, excess: 0 })
  expect(allocate(1200, due)).toEqual({ deposit: 340.05, balance: 793.45, excess: 66.5 })
  expect(dueOf({ ...due, discount: 0, received: 200 })).toEqual({
    deposit: 140.05,
    balance: 793.45,
    total: 933.5,
  })
})
