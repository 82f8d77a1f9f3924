import { addDays } from "../days.js"
import { LIMITS } from "../listing-rules.js"
import { problem, type Problem } from "../problems.js"
import { checkText } from "../text-rules.js"

/** What a buyer rates, each from 1 (poor) to 5 (very good). */
export const ratingCriteria = ["accuracy", "quality", "communication"] as const
export type RatingCriterion = (typeof ratingCriteria)[number]
export type RatingScores = Record<RatingCriterion, number>
export const RATING_MIN = 1
export const RATING_MAX = 5

/** A rating can be changed for so many days after it was given. */
export const RATING_DAYS = 14

/** The mean over all criteria and per criterion, with the number of ratings; null of none. */
export type RatingMean = RatingScores & { mean: number; count: number }

export const ratingUntil = (rated_on: string) => addDays(rated_on, RATING_DAYS)

export function checkRating(scores: RatingScores, text: string | null): Problem[] {
  const outside = ratingCriteria.flatMap((criterion) => {
    const score = scores[criterion]
    const isScore = Number.isInteger(score) && score >= RATING_MIN && score <= RATING_MAX
    const bounds = { min: RATING_MIN, max: RATING_MAX }
    return isScore ? [] : [problem(criterion, "out_of_range", bounds)]
  })
  return [...outside, ...checkText("text", text, { max: LIMITS.message })]
}

/** Means to one decimal, as they are shown; of no ratings there is none, and nobody has zero. */
export function meanOfRatings(ratings: readonly RatingScores[]): RatingMean | null {
  const count = ratings.length
  if (count === 0) return null
  const total = (criterion: RatingCriterion) =>
    ratings.reduce((sum, scores) => sum + scores[criterion], 0)
  const oneDecimal = (value: number) => Math.round(value * 10) / 10
  const all = ratingCriteria.reduce((sum, criterion) => sum + total(criterion), 0)
  return {
    accuracy: oneDecimal(total("accuracy") / count),
    quality: oneDecimal(total("quality") / count),
    communication: oneDecimal(total("communication") / count),
    mean: oneDecimal(all / (count * ratingCriteria.length)),
    count,
  }
}
