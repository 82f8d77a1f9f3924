import { locales } from "@serumpun/domain/locales"
import { expect, test } from "vitest"
import { readNumber, writeNumber } from "./read-number.ts"

test("nothing typed is null, not zero", () => {
  expect(readNumber("", "id")).toBeNull()
  expect(readNumber("  ", "en")).toBeNull()
})

test("each language's own notation is understood", () => {
  expect(readNumber("1.500,5", "id")).toBe(1500.5)
  expect(readNumber("1,500.5", "en")).toBe(1500.5)
  expect(readNumber("1.000", "id")).toBe(1000)
  expect(readNumber("1,000", "en")).toBe(1000)
  expect(readNumber("Rp 1.000", "id")).toBeNaN()
})

test("a single mark before other than three digits is a decimal mark in any language", () => {
  expect(readNumber("3.45", "id")).toBe(3.45)
  expect(readNumber("3,45", "en")).toBe(3.45)
  expect(readNumber("0.125", "id")).toBe(0.125)
})

test("several equal marks group thousands", () => {
  expect(readNumber("1.250.000", "en")).toBe(1_250_000)
  expect(readNumber("1,250,000", "id")).toBe(1_250_000)
})

test("misplaced marks are no number", () => {
  expect(readNumber("1.25.00", "id")).toBeNaN()
  expect(readNumber("12x", "id")).toBeNaN()
  expect(readNumber("1-2", "id")).toBeNaN()
})

test("Arabic and full-width digits are digits", () => {
  expect(readNumber("١٥٠٠٫٥", "ar")).toBe(1500.5)
  expect(readNumber("１５００", "ja")).toBe(1500)
})

test("what is written into an input reads back as the same number in every language", () => {
  for (const locale of locales)
    for (const value of [0, 1, 3.45, 1.125, 0.5, 1000, 1234567, 19.999, 0.0001])
      expect(readNumber(writeNumber(value, locale), locale)).toBe(value)
})
