import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Locale } from "@serumpun/domain/locales"
import type { ListingCard } from "../contracts/catalogue"
import { readPublicListings } from "./public-listing"
import { toCard } from "./public-shapes"

/** Those of these listings that are public, in the order of `ids`. */
export async function readCards(
  container: MedusaContainer,
  ids: string[],
  locale: Locale,
): Promise<ListingCard[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const listing_id = [...new Set(ids)]
  const listings = await readPublicListings(query, { listing_id })
  const byId = new Map(listings.map((listing) => [listing.id, listing]))
  return listing_id.flatMap((id) => {
    const listing = byId.get(id)
    return listing ? [toCard(listing, locale)] : []
  })
}
