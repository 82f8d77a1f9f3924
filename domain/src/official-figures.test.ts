import { expect, test } from "vitest"
import { everyYear, isOfficialSector, isOfficialValue } from "./official-figures.js"

test("years that a source leaves out stay empty, neither zero nor between their neighbours", () => {
  const rows = [
    { year: 2017, value: 83.93 },
    { year: 2020, value: 79.28 },
  ]
  expect(everyYear(rows, { from: 2017, to: 2021 })).toEqual([
    { year: 2017, row: rows[0] },
    { year: 2018, row: null },
    { year: 2019, row: null },
    { year: 2020, row: rows[1] },
    { year: 2021, row: null },
  ])
})

test.each([
  ["exports", "80", true],
  ["exports", "8001", true],
  ["exports", "other", true],
  ["exports", "C", false],
  ["exports", "800110", false],
  ["grdp", "C", true],
  ["grdp", "MN", true],
  ["grdp", "M", false],
  ["grdp", "80", false],
] as const)("%s by %s: %s", (kind, sector, isOne) => {
  expect(isOfficialSector(kind, sector)).toBe(isOne)
})

test("a percentage lies between 0 and 100; an amount is no less than zero", () => {
  expect(isOfficialValue(80.19, "percent")).toBe(true)
  expect(isOfficialValue(100.1, "percent")).toBe(false)
  expect(isOfficialValue(-1, "usd")).toBe(false)
  expect(isOfficialValue(Number.NaN, "usd")).toBe(false)
  expect(isOfficialValue(2_000_000, "usd")).toBe(true)
})
