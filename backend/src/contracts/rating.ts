/** What buyers thought of delivered orders: …/orders/:id/rating, /store/producers/:handle/ratings. */
import { z } from "@medusajs/framework/zod"
import {
  RATING_MAX,
  RATING_MIN,
  type RatingMean,
  type RatingScores,
} from "@serumpun/domain/delivery/ratings"
import { LIMITS } from "@serumpun/domain/listing-rules"
import { text, textOrNull } from "./fields"
import { type Paged, PageQuery } from "./paging"

const score = z.number().int().min(RATING_MIN).max(RATING_MAX)

/** POST /store/buyer/orders/:id/rating → { delivery }; again within RATING_DAYS it is changed. */
export const RateOrder = z
  .object({
    accuracy: score,
    quality: score,
    communication: score,
    text: textOrNull(LIMITS.message),
  })
  .strict()
export type RateOrder = z.infer<typeof RateOrder>

/** POST /producer/orders/:id/rating → { delivery }: one answer. */
export const AnswerRating = z.object({ answer: text(LIMITS.message, { required: true }) }).strict()
export type AnswerRating = z.infer<typeof AnswerRating>

/** GET /admin/ratings → { ratings: ReportedRating[] }, newest first */
export const RatingsQuery = PageQuery

/** POST /admin/ratings/:id/hide → { rating }: null shows its texts again. */
export const HideRating = z.object({ reason: textOrNull(LIMITS.note) }).strict()
export type HideRating = z.infer<typeof HideRating>

/** GET /store/producers/:handle/ratings?locale=&limit=&offset=; texts that were hidden are null. */
export const ProducerRatingsQuery = PageQuery
export type ProducerRatings = Paged & { mean: RatingMean | null; ratings: PublicRating[] }

export type PublicRating = RatingScores & {
  id: string
  country: string
  text: string | null
  rated_on: string
  answer: string | null
  answered_on: string | null
}

/** As the order's sides read it. */
export type RatingView = PublicRating & {
  /** The last ISO day on which its buyer may change it. */
  until: string
  can_change: boolean
  hidden_reason: string | null
}

export type ReportedRating = PublicRating & {
  producer_name: string
  hidden_reason: string | null
  hidden_by: string | null
}
