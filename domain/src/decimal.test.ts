import fc from "fast-check"
import { expect, test } from "vitest"
import {
  add,
  countDecimals,
  divide,
  fromDecimal,
  isMultipleOf,
  multiply,
  roundTo,
  toDecimal,
} from "./decimal.js"

test.each([
  [3.45, 2],
  [1000, 0],
  [1e21, 0],
  [1e-7, 7],
  [1.5e-7, 8],
  [0.0001, 4],
  [-10.005, 3],
  [0, 0],
])("%d has %d decimals and comes back", (value, decimals) => {
  expect(countDecimals(value)).toBe(decimals)
  expect(fromDecimal(toDecimal(value))).toBe(value)
})

test("sums and products of decimals are what paper says", () => {
  expect(fromDecimal(add(toDecimal(0.1), toDecimal(0.2)))).toBe(0.3)
  expect(fromDecimal(multiply(toDecimal(1_000_000), toDecimal(0.123456)))).toBe(123456)
  expect(fromDecimal(divide(toDecimal(1), toDecimal(3), 4))).toBe(0.3333)
  expect(fromDecimal(divide(toDecimal(-2), toDecimal(3), 2))).toBe(-0.67)
})

test("halves round away from zero, in both directions", () => {
  expect(fromDecimal(roundTo(toDecimal(1.005), 2))).toBe(1.01)
  expect(fromDecimal(roundTo(toDecimal(-1.005), 2))).toBe(-1.01)
  expect(fromDecimal(roundTo(toDecimal(1.0049), 2))).toBe(1)
  expect(Object.is(fromDecimal(roundTo(toDecimal(-0.001), 2)), 0)).toBe(true)
})

test("multiples are counted in decimals", () => {
  expect(isMultipleOf(0.3, 0.1)).toBe(true)
  expect(isMultipleOf(1.2, 0.4)).toBe(true)
  expect(isMultipleOf(1.25, 0.4)).toBe(false)
  expect(isMultipleOf(5, 0)).toBe(false)
})

test("every number comes back from its decimal", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(fromDecimal(toDecimal(value))).toBe(value === 0 ? 0 : value)
    }),
  )
})
