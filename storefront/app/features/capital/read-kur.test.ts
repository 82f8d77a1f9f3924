import { expect, test } from "vitest"
import { readKur } from "./read-kur.ts"

test.each([
  ["id", "25.000.000", 25_000_000],
  ["id", "Rp 25.000.000,-", 25_000_000],
  ["id", "25 juta", 25_000_000],
  ["id", "25juta", 25_000_000],
  ["id", "Rp 2,5 juta", 2_500_000],
  ["en", "25,000,000", 25_000_000],
  ["en", "25 million", 25_000_000],
  ["ja", "25 juta", 25_000_000],
  ["ar", "٢٥٠٠٠٠٠٠", 25_000_000],
  ["id", "", NaN],
  ["id", "banyak", NaN],
  ["id", "25 bn", NaN],
] as const)("in %s, %s is Rp %d", (locale, amount_idr, amount) => {
  expect(readKur({ amount_idr }, locale).amount_idr).toBe(amount)
})

test("what was not answered is null, and a year stays what was typed", () => {
  expect(readKur({ founded_year: "", founded_month: "" }, "id")).toMatchObject({
    ...{ founded_year: null, founded_month: null, has_identity: null, has_credit: null },
  })
  const values = { founded_year: "2024", founded_month: "3", has_identity: "yes", has_credit: "no" }
  expect(readKur(values, "id")).toMatchObject({
    ...{ founded_year: 2024, founded_month: 3, has_identity: true, has_credit: false },
  })
  expect(readKur({ founded_year: "2.024" }, "en").founded_year).toBe(2024)
  expect(readKur({ founded_year: "lama" }, "id").founded_year).toBe(NaN)
  expect(readKur({ founded_month: "13" }, "id").founded_month).toBe(13)
})
