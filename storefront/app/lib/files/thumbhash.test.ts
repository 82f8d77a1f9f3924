import { expect, test } from "vitest"
import { averageColour } from "./thumbhash.ts"

const hashOf = (lightness: number, yellowBlue: number, redGreen: number) => {
  const header = lightness | (yellowBlue << 6) | (redGreen << 12)
  return Buffer.from([header & 255, (header >> 8) & 255, header >> 16, 0, 0]).toString("base64")
}

test("a grey picture has a grey placeholder", () => {
  const colour = averageColour(hashOf(32, 31, 31)) ?? ""
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16))
  expect(Math.abs((red ?? 0) - (green ?? 255))).toBeLessThan(8)
  expect(Math.abs((green ?? 0) - (blue ?? 255))).toBeLessThan(8)
})

test("extremes stay inside the colour range", () => {
  expect(averageColour(hashOf(63, 63, 63))).toMatch(/^#[0-9a-f]{6}$/)
  expect(averageColour(hashOf(0, 0, 0))).toMatch(/^#[0-9a-f]{6}$/)
})

test("text that is no hash gives no colour", () => {
  for (const text of [null, undefined, "", "a", '"><script>'])
    expect(averageColour(text)).toBeNull()
})
