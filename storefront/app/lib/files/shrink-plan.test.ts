import { checkPictureSize } from "@serumpun/domain/files/upload-rules"
import { expect, test } from "vitest"
import { nextSize, qualitySteps, shrunkName, shrunkSize } from "./shrink-plan.ts"

test("a photo of 12 megapixels is about 2,000 pixels long, a document 2,600", () => {
  expect(shrunkSize({ width: 4000, height: 3000 }, "photo")).toEqual({ width: 2000, height: 1500 })
  expect(shrunkSize({ width: 4000, height: 3000 }, "document")).toEqual({
    width: 2600,
    height: 1950,
  })
})

test("an upright photo stays wide enough for the widest copy that the server makes", () => {
  expect(shrunkSize({ width: 3000, height: 4000 }, "photo")).toEqual({ width: 1600, height: 2133 })
})

test("a small picture is not made larger", () => {
  expect(shrunkSize({ width: 700, height: 900 }, "photo")).toEqual({ width: 700, height: 900 })
  expect(shrunkSize({ width: 1, height: 1 }, "photo")).toEqual({ width: 1, height: 1 })
})

test("whatever the server would take it still takes after shrinking, in every shape", () => {
  const sides = [640, 641, 777, 1000, 1599, 1600, 2000, 2560, 3333, 4000, 6000, 8000, 12_000]
  const shapes = sides.flatMap((width) => sides.map((height) => ({ width, height })))
  const taken = shapes.filter((size) => checkPictureSize("a", size).length === 0)
  expect(taken.length).toBeGreaterThan(80)
  for (const size of taken) {
    let planned: { width: number; height: number } | null = shrunkSize(size, "photo")
    expect(Math.max(planned.width, planned.height)).toBeLessThanOrEqual(2561)
    while (planned) {
      expect(planned.width).toBeLessThanOrEqual(size.width)
      expect(checkPictureSize("a", planned)).toEqual([])
      planned = nextSize(planned)
    }
  }
})

test("quality falls step by step, and a name says what the file has become", () => {
  expect([...qualitySteps]).toEqual([...qualitySteps].sort((one, other) => other - one))
  expect(["IMG_1.HEIC", "a.b.png", ".jpg", "", "foto"].map(shrunkName)).toEqual([
    "IMG_1.jpg",
    "a.b.jpg",
    ".jpg.jpg",
    "photo.jpg",
    "foto.jpg",
  ])
})
