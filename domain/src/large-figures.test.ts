import fc from "fast-check"
import { expect, test } from "vitest"
import { formatLarge, parseLarge } from "./large-figures.js"

const plain = (text: string) => text.replaceAll("\u00a0", " ")

test.each([
  [1_500_000, "1,5 juta", "1.5 million"],
  [79_410_000_000, "79,41 miliar", "79.41 bn"],
  [1_234_500_000_000, "1,23 triliun", "1.23 tn"],
  // Rounded up it is a miliar, not a thousand juta.
  [999_999_999, "1 miliar", "1 bn"],
  [999_994_999, "999,99 juta", "999.99 million"],
  [-2_000_000, "-2 juta", "-2 million"],
  [12_345, "12.345", "12,345"],
  [0, "0", "0"],
])("%d is %s in Indonesian and %s in English", (value, indonesian, english) => {
  expect(plain(formatLarge("id", value))).toBe(indonesian)
  expect(plain(formatLarge("en", value))).toBe(english)
})

test.each([
  ["id", "1,5 milyar", 1_500_000_000],
  ["id", "1.234,5 juta", 1_234_500_000],
  ["id", "1.5 juta", null],
  ["id", "1,5 bn", null],
  ["id", "1,5 M", null],
  ["en", "1.5 miliar", null],
  ["en", "1,5 million", null],
  ["en", "1.5 m", null],
  ["en", "1,234.5", 1_234.5],
  ["en", "12,34", null],
  ["en", "", null],
  ["en", "1 bn bn", null],
] as const)("in %s, %s is read as %s", (locale, text, value) => {
  expect(parseLarge(locale, text)).toBe(value)
})

const amounts = fc.integer({ min: -9_000_000_000_000_000, max: 9_000_000_000_000_000 })
const languages = fc.constantFrom("id" as const, "en" as const)

test("what is written is read back within half a unit of its last digit, and written the same again", () => {
  fc.assert(
    fc.property(amounts, languages, (value, locale) => {
      const written = formatLarge(locale, value)
      const read = parseLarge(locale, written) ?? Number.NaN
      expect(Math.abs(read - value)).toBeLessThanOrEqual(Math.abs(value) * 0.005 + 1)
      expect(formatLarge(locale, read)).toBe(written)
    }),
  )
})

test("no large amount of one language is an amount of the other", () => {
  fc.assert(
    fc.property(amounts, languages, (value, locale) => {
      fc.pre(Math.abs(value) >= 1_000_000)
      expect(parseLarge(locale === "id" ? "en" : "id", formatLarge(locale, value))).toBeNull()
    }),
  )
})
