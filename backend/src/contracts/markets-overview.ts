/** What all listings of a producer need before they may enter each market. */
import { z } from "@medusajs/framework/zod"
import type { MarketsGathered } from "@serumpun/domain/markets-overview"
import { markets } from "@serumpun/domain/places"

/** GET /producer/markets?market=JP: of one market alone. */
export const MarketsAsked = z.object({ market: z.enum(markets).optional() }).strict()
export type MarketsAsked = z.infer<typeof MarketsAsked>

/** GET /producer/markets (MarketsAsked) → { overview: MarketsOverview }. Texts of rules are in one language. */
export type MarketsOverview = MarketsGathered & {
  /** Those that are not archived, last touched first; titles in the reader's language where there is one. */
  listings: { id: string; title: string }[]
  /** How many the producer has; above 500 only the first are looked at. */
  count: number
  /** Without an HS code that exists and may leave Indonesia nothing can be said; ids. */
  without_code: string[]
}
