import { locales } from "@serumpun/domain/locales"
import type { RateTable } from "@serumpun/domain/money"
import { expect, test } from "vitest"
import { readRupiah, readRupiahField, rupiahInDollars } from "./read-price.ts"

const rates: RateTable = {
  ...{ base: "USD", as_of: "2026-11-27", source: "test" },
  per_usd: { USD: 1, EUR: 0.9, JPY: 150, IDR: 16_000 },
}

test.each([
  ["Rp 55.000", "id", 55_000],
  ["Rp. 55.000,-", "id", 55_000],
  ["rp55000", "id", 55_000],
  ["Rp 1.250.000", "en", 1_250_000],
  ["55.000", "id", null],
  ["IDR 55,000", "en", 55_000],
  ["IDR 55,000", "id", 55_000],
  ["Rp 1,250,000", "de", 1_250_000],
  ["Rp 55,50", "id", 55.5],
  ["55.000 rupiah", "id", 55_000],
  ["٥٥٠٠٠ Rp", "ar", 55_000],
  ["Rp ５００．０００", "ja", 500_000],
  ["Rp 12,5", "id", 12.5],
  ["Rp", "id", NaN],
  ["Rp lima", "id", NaN],
  ["", "id", null],
] as const)("%s in %s is %d rupiah", (typed, locale, amount) => {
  expect(readRupiah(typed, locale)).toBe(amount)
})

test("a field in rupiah reads what is typed as rupiah in every language, marked or not", () => {
  for (const locale of locales) {
    for (const typed of [
      "500.000",
      "500,000",
      "500000",
      "Rp 500.000",
      "500.000,-",
      "５００．０００",
    ])
      expect([locale, typed, readRupiahField(typed, locale)]).toEqual([locale, typed, 500_000])
    expect(readRupiahField(" ", locale)).toBeNull()
    expect(readRupiahField("lima", locale)).toBeNaN()
    expect(readRupiahField("-500", locale)).toBe(-500)
  }
})

test("rupiah become dollars per unit with all decimals that a kept price may have", () => {
  expect(rupiahInDollars("Rp 16.380", "id", rates)).toBe(1.0238)
  expect(rupiahInDollars("Rp 55.000", "id", rates)).toBe(3.4375)
  expect(rupiahInDollars("Rp 500", "id", rates)).toBe(0.0313)
  expect(rupiahInDollars("3,44", "id", rates)).toBeNull()
  expect(rupiahInDollars("Rp 55.000", "id", null)).toBeNull()
})
