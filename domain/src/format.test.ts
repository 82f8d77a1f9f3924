import { expect, test } from "vitest"
import {
  formatCountry,
  formatDate,
  formatMoney,
  formatMonth,
  formatNumber,
  formatPercent,
  formatUnitPrice,
} from "./format.js"

test("money has the decimals of its currency in every language", () => {
  expect(formatMoney("en", 3.4, "USD")).toBe("US$3.40")
  expect(formatMoney("de", 3.4, "USD")).toBe("3,40\u00a0US$")
  expect(formatMoney("ja", 3.4, "USD")).toBe("US$3.40")
  expect(formatMoney("de", 1234.5, "EUR")).toBe("1.234,50\u00a0€")
  expect(formatMoney("id", 54321.5, "IDR")).toBe("Rp\u00a054.322")
  expect(formatMoney("ja", 512.49, "JPY")).toBe("\uffe5512")
})

test("money rounds half away from zero", () => {
  expect(formatMoney("en", 1.005, "USD")).toBe("US$1.01")
})

test("a unit price keeps the decimals that it was agreed with", () => {
  expect(formatUnitPrice("id", 1000.5, "IDR")).toBe("Rp\u00a01.000,5")
  expect(formatUnitPrice("en", 0.0345, "USD")).toBe("US$0.0345")
  expect(formatUnitPrice("en", 3.4, "USD")).toBe("US$3.40")
})

test("a percentage keeps its two decimals", () => {
  expect(formatPercent("en", 33.33)).toBe("33.33%")
  expect(formatPercent("id", 33.33)).toBe("33,33%")
  expect(formatPercent("de", 0.29)).toBe("0,29\u00a0%")
  expect(formatPercent("en", 30)).toBe("30%")
})

test("Arabic keeps Latin digits and isolates the currency", () => {
  expect(formatMoney("ar", 3.4, "USD")).toBe("\u2066US$3.40\u2069")
  expect(formatNumber("ar", 1240)).toBe("1,240")
})

test("a day without a time is the same day everywhere", () => {
  expect(formatDate("en", "2027-11-30")).toBe("30 Nov 2027")
  expect(formatDate("de", "2027-01-01")).toBe("1. Jan. 2027")
  expect(formatMonth("ja", "2027-11-30")).toBe("2027年11月")
})

test("a moment falls on its day in Jakarta", () => {
  expect(formatDate("en", "2026-11-22T18:00:00Z")).toBe("23 Nov 2026")
})

test("countries have their name, other codes stay as they are", () => {
  expect(formatCountry("de", "JP")).toBe("Japan")
  expect(formatCountry("en", "not a code")).toBe("not a code")
})
