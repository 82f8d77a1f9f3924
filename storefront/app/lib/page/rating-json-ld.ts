import type { ProducerRatings } from "@serumpun/backend/src/contracts/rating.ts"
import { RATING_MAX, RATING_MIN } from "@serumpun/domain/delivery/ratings"

/** schema.org AggregateRating of a producer; nothing at all without a real rating. */
export function ratingJsonLd(ratings: ProducerRatings | null) {
  if (!ratings?.mean) return {}
  return {
    aggregateRating: {
      "@type": "AggregateRating",
      ratingValue: ratings.mean.mean,
      ratingCount: ratings.mean.count,
      worstRating: RATING_MIN,
      bestRating: RATING_MAX,
    },
  }
}
