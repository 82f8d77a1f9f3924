import fc from "fast-check"
import { expect, test } from "vitest"
import { concentrationOf, ifTinFalls, sharesOf, tinShareOf } from "./dependence.js"

const three = [
  { key: "0904", value: 15 },
  { key: "8001", value: 80 },
  { key: "1702", value: 5 },
]

test("80, 15 and 5 of a hundred make 6,650 by hand: 6,400 + 225 + 25", () => {
  expect(sharesOf(three)).toEqual([
    { key: "8001", value: 80, percent: 80 },
    { key: "0904", value: 15, percent: 15 },
    { key: "1702", value: 5, percent: 5 },
  ])
  expect(concentrationOf(three)).toBe(6_650)
  expect(tinShareOf(three)).toBe(80)
})

test("when tin falls by 30 % of 80, 76 are left, 24 % are lost, and tin is 56 of 76", () => {
  // 56² + 15² + 5² = 3,386; ÷ 76² = 5,776; × 10,000 = 5,862.2.
  expect(ifTinFalls(three, 30)).toEqual({
    ...{ value: 76, lost_percent: 24, concentration: 5_862, tin_percent: 73.68 },
  })
  expect(ifTinFalls(three, 100)).toEqual({
    ...{ value: 20, lost_percent: 80, concentration: 6_250, tin_percent: 0 },
  })
  expect(ifTinFalls(three, 0)).toMatchObject({ value: 100, lost_percent: 0 })
})

test("one good alone is 10,000, four equal ones 2,500, nothing is nothing", () => {
  expect(concentrationOf([{ key: "8001", value: 3 }])).toBe(10_000)
  expect(concentrationOf(["01", "02", "03", "04"].map((key) => ({ key, value: 7 })))).toBe(2_500)
  for (const none of [[], [{ key: "8001", value: 0 }]]) {
    expect(sharesOf(none)).toEqual([])
    expect(concentrationOf(none)).toBeNull()
    expect(tinShareOf(none)).toBeNull()
    expect(ifTinFalls(none, 30)).toBeNull()
  }
})

test("what a correction brings below zero has no share and takes none", () => {
  expect(concentrationOf([...three, { key: "4602", value: -40 }])).toBe(6_650)
  expect(sharesOf([...three, { key: "4602", value: -40 }])).toHaveLength(3)
})

const parts = fc.array(
  fc.record({
    key: fc.constantFrom("8001", "0904", "1702"),
    value: fc.integer({ min: 1, max: 10 ** 13 }),
  }),
  { minLength: 1, maxLength: 12 },
)

test("the index lies between an equal share for each and 10,000, and no order of the parts changes it", () => {
  fc.assert(
    fc.property(parts, (some) => {
      const index = concentrationOf(some) ?? Number.NaN
      expect(index).toBeGreaterThanOrEqual(Math.floor(10_000 / some.length))
      expect(index).toBeLessThanOrEqual(10_000)
      expect(concentrationOf(some.toReversed())).toBe(index)
    }),
  )
})

test("nothing is left of tin alone that falls by all of it, and nothing has no index", () => {
  expect(ifTinFalls([{ key: "8001", value: 1 }], 100)).toEqual({
    ...{ value: 0, lost_percent: 100, concentration: null, tin_percent: null },
  })
})

test("the more tin falls, the less is left", () => {
  fc.assert(
    fc.property(parts, fc.integer({ min: 0, max: 98 }), (some, percent) => {
      const [now, later] = [ifTinFalls(some, percent), ifTinFalls(some, percent + 1)]
      expect(later?.value).toBeLessThanOrEqual(now?.value ?? Number.NaN)
      expect(later?.tin_percent).toBeLessThanOrEqual(now?.tin_percent ?? Number.NaN)
    }),
  )
})
