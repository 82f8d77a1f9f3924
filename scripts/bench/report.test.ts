import { expect, test } from "vitest"
import { markdownTable, median } from "./report.ts"

test("the median of an even number of values lies between the middle two", () => {
  expect(median([9, 1, 3])).toBe(3)
  expect(median([4, 1, 3, 2])).toBe(2.5)
  expect(() => median([])).toThrow()
})

test("a table can be pasted into a document", () => {
  expect(
    markdownTable(["page", "bytes"], [["home", 9]])
      .trim()
      .split("\n"),
  ).toEqual(["| page | bytes |", "| --- | --- |", "| home | 9 |"])
})
