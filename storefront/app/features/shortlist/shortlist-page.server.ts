import type { ListingCard, ListingCardsAnswer } from "@serumpun/backend/src/contracts/catalogue.ts"
import type { Locale } from "@serumpun/domain/locales"
import { readPublic } from "#app/lib/http/api.server.ts"
import type { ShortlistLine } from "@serumpun/domain/shortlist"

/** `card` is null for goods that are not offered any more. */
export type ShownLine = ShortlistLine & { card: ListingCard | null }

/** @throws 503 when the backend is silent */
export async function readLines(lines: ShortlistLine[], locale: Locale): Promise<ShownLine[]> {
  if (lines.length === 0) return []
  const id = lines.map(({ listing_id }) => listing_id)
  const { listings } = await readPublic<ListingCardsAnswer>("/store/listing-cards", { locale, id })
  const cards = new Map(listings.map((card) => [card.id, card]))
  return lines.map((line) => ({ ...line, card: cards.get(line.listing_id) ?? null }))
}
