import type { ListingContent } from "@serumpun/domain/listing-content"
import type { Locale } from "@serumpun/domain/locales"
import type { Problem } from "@serumpun/domain/problems"
import { doubtPrice, medianOf } from "@serumpun/domain/usual-price"
import { searchCatalogue } from "#app/lib/catalogue/catalogue.server.ts"

/** Enough of one kind of goods for a median. */
const COMPARED = 100

type Content = Pick<ListingContent, "category" | "unit" | "tiers">

/**
 * Questions about prices far from those of public listings of the same category and unit; none when
 * there are no such listings or the catalogue cannot be read: a question must not keep from saving.
 * What was saved before has been asked about before.
 */
export async function doubtListingPrices(
  context: Parameters<typeof searchCatalogue>[0],
  locale: Locale,
  { typed, saved, own_id }: { typed: Content; saved: Content; own_id: string },
): Promise<Problem[]> {
  const isSame = typed.category === saved.category && typed.unit === saved.unit
  const isKnown = (usd: number) => isSame && saved.tiers.some((tier) => tier.usd === usd)
  const asked = typed.tiers.flatMap(({ usd }, row) => (isKnown(usd) ? [] : [{ usd, row }]))
  if (asked.length === 0) return []
  const price = await usualPrice(context, locale, typed, own_id)
  const usual = price === null ? null : ({ price, currency: "USD" } as const)
  return asked.flatMap(({ usd, row }) => doubtPrice(`tiers.${row}.usd`, usd, usual))
}

async function usualPrice(
  context: Parameters<typeof searchCatalogue>[0],
  locale: Locale,
  { category, unit }: Content,
  own_id: string,
): Promise<number | null> {
  try {
    const { listings } = await searchCatalogue(context, locale, { category: [category] }, COMPARED)
    const others = listings.filter((listing) => listing.unit === unit && listing.id !== own_id)
    return medianOf(others.map(({ price_from }) => price_from))
  } catch (error) {
    console.error(`The usual price of ${category} is unknown: ${String(error)}`)
    return null
  }
}
