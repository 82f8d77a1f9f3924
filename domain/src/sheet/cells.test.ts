import { expect, test } from "vitest"
import {
  columnLetters,
  findDecimalMark,
  guardFormula,
  readSheetNumber,
  takeGuardOff,
} from "./cells.js"

test.each([
  ["1.234,5", ",", 1234.5],
  ["1.234,5", ".", NaN],
  ["1,234.5", ".", 1234.5],
  ["1.234", ",", 1234],
  ["1.234", ".", 1.234],
  ["12,5", ",", 12.5],
  ["12,5", ".", NaN],
  ["1.23.456", ",", NaN],
  ["1 234 567,89", ",", 1234567.89],
  ["１２．５", ".", 12.5],
  ["١٢٣٫٤", ".", 123.4],
  ["-3", ",", -3],
  ["--3", ",", NaN],
  ["3 kg", ",", NaN],
  ["1e5", ".", NaN],
  ["1,", ",", NaN],
  [",5", ",", NaN],
  ["", ",", null],
  ["9".repeat(400), ".", Number("9".repeat(100))],
] as const)("%s with %s as decimal mark is %s", (text, mark, value) => {
  expect(readSheetNumber(text, mark)).toEqual(value)
})

test("a file tells its decimal mark by the numbers that can be written in one way only", () => {
  expect(findDecimalMark(["1.234", "1.234,5", "7"])).toBe(",")
  expect(findDecimalMark(["1,234", "12.5", "1,000,000"])).toBe(".")
  expect(findDecimalMark(["1.234", "500"])).toBeNull()
  expect(findDecimalMark(["Lebak, Banten", "a.b"])).toBeNull()
})

test.each(["=1+1", "+62", "-5", "@x", "\tx", "＝1", "'=1", "''=1", "plain", "'quoted'", ""])(
  "%j is harmless when it leaves, and itself when it comes back",
  (text) => {
    const guarded = guardFormula(text)
    expect(guarded).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
    expect(takeGuardOff(guarded)).toBe(text)
  },
)

test("columns are named as spreadsheets name them", () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual([
    ...["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"],
  ])
})
