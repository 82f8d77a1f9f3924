import fc from "fast-check"
import { expect, test } from "vitest"
import { checkRating, meanOfRatings, ratingCriteria, ratingUntil } from "./ratings.js"

const score = fc.integer({ min: 1, max: 5 })
const scores = fc.record({ accuracy: score, quality: score, communication: score })

test("of no ratings there is no mean, and of any it lies between the least and the best score", () => {
  expect(meanOfRatings([])).toBeNull()
  fc.assert(
    fc.property(fc.array(scores, { minLength: 1, maxLength: 40 }), (ratings) => {
      const mean = meanOfRatings(ratings)!
      const all = ratings.flatMap((one) => ratingCriteria.map((criterion) => one[criterion]))
      expect(mean.count).toBe(ratings.length)
      expect(mean.mean).toBeGreaterThanOrEqual(Math.min(...all))
      expect(mean.mean).toBeLessThanOrEqual(Math.max(...all))
    }),
  )
})

test("means are to one decimal, over all criteria and for each", () => {
  const ratings = [
    { accuracy: 5, quality: 4, communication: 3 },
    { accuracy: 5, quality: 5, communication: 3 },
    { accuracy: 4, quality: 5, communication: 3 },
  ]
  expect(meanOfRatings(ratings)).toEqual({
    ...{ accuracy: 4.7, quality: 4.7, communication: 3 },
    ...{ mean: 4.1, count: 3 },
  })
})

test("a score is a whole number from 1 to 5, and a text is optional and bounded", () => {
  const good = { accuracy: 5, quality: 1, communication: 3 }
  expect(checkRating(good, null)).toEqual([])
  for (const wrong of [0, 6, 2.5, -1, Number.NaN])
    expect(checkRating({ ...good, quality: wrong }, "").map(({ field }) => field)).toEqual([
      "quality",
    ])
  expect(checkRating(good, "x".repeat(10_000))).toMatchObject([{ field: "text" }])
})

test("a rating can be changed for fourteen days", () => {
  expect(ratingUntil("2026-12-24")).toBe("2027-01-07")
})
