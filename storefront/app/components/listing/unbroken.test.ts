import { expect, test } from "vitest"
import { unbroken } from "./unbroken.ts"

test("a figure stays with its unit, and other words may part", () => {
  expect(unbroken("Block, 250 g half-domes, 9 % moisture")).toBe(
    "Block, 250\u00a0g half-domes, 9\u00a0% moisture",
  )
  expect(unbroken("Grade 1 green beans")).toBe("Grade 1 green beans")
})
