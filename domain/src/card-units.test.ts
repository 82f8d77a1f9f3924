import fc from "fast-check"
import { expect, test } from "vitest"
import { cardPaymentStatuses, laterStatus } from "./card-payment.js"
import { fromCardUnits, toCardUnits } from "./card-units.js"

test.each([
  [1234.56, "USD", 123456],
  [0.07, "EUR", 7],
  [1.1, "EUR", 110],
  [4567, "JPY", 4567],
  [1_200_000, "KRW", 1_200_000],
  [75_000_000, "IDR", 7_500_000_000],
  [12.35, "KWD", 12_350],
  [0.5, "BHD", 500],
])("%d %s is %d units", (amount, currency, units) => {
  expect(toCardUnits(amount, currency)).toBe(units)
  expect(fromCardUnits(units, currency)).toBe(amount)
})

test.each([
  [10.005, "EUR"],
  [10.5, "JPY"],
  [1.5, "KRW"],
  // A thousandth that Stripe would round: nothing is charged instead.
  [1.234, "KWD"],
  [1.2345, "BHD"],
  [0, "USD"],
  [-1, "USD"],
  [Number.NaN, "USD"],
  [Number.POSITIVE_INFINITY, "USD"],
  [1e17, "USD"],
])("%d %s cannot be charged to the unit", (amount, currency) => {
  expect(toCardUnits(amount, currency)).toBeNull()
})

test("every whole unit comes back as itself, in every kind of currency", () => {
  const currency = fc.constantFrom("USD", "EUR", "JPY", "KRW", "IDR", "KWD", "BHD")
  const units = fc.integer({ min: 1, max: 10 ** 11 }).map((tens) => tens * 10)
  fc.assert(
    fc.property(currency, units, (code, count) => {
      expect(toCardUnits(fromCardUnits(count, code), code)).toBe(count)
    }),
  )
})

test("a card payment ends the same in whatever order its messages come", () => {
  const heard = fc.array(fc.constantFrom(...cardPaymentStatuses), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(heard, heard, (some, others) => {
      const end = (all: typeof some) => all.reduce(laterStatus, "open")
      expect(end([...some, ...others])).toBe(end([...others, ...some, ...some]))
      if (some.includes("paid")) expect(end([...some, ...others])).toBe("paid")
    }),
  )
})
