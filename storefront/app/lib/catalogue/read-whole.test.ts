import { expect, test } from "vitest"
import { readWhole } from "./read-whole.ts"

const range = { min: 1, max: 100 }
const read = (query: string) => readWhole(new URLSearchParams(query), "n", range)

test.each([
  ["n=1", 1],
  ["n=24", 24],
  ["n=100", 100],
])("%s is %d", (query, value) => {
  expect(read(query)).toBe(value)
})

test.each(["", "n=", "m=3"])("%j says nothing", (query) => {
  expect(read(query)).toBeUndefined()
})

test.each([
  ...["0", "-1", "101", "1000", "1e1", "1e9", "1.5", "1.0", "01", "+1", " 1", "0x10", "abc"],
  ...["NaN", "Infinity", "٣", "１", "1,000", "1 000", "9".repeat(400), "null", "1;2", "1\u0000"],
])("n=%s is refused", (text) => {
  expect(read(new URLSearchParams({ n: text }).toString())).toBeNull()
})

test.each(["n=1&n=2", "n=1&n=1", "n=1&n="])("%s is refused, since it says two things", (query) => {
  expect(read(query)).toBeNull()
})
