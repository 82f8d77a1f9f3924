import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { Locale } from "@serumpun/domain/locales"
import type { ListingDetail } from "../contracts/catalogue"
import { readProducerTexts } from "./producer"
import { readPublicListings } from "./public-listing"
import { textIn, toDetail } from "./public-shapes"

/** @throws NOT_FOUND unless a listing of that handle is public now. */
export async function readListingDetail(
  container: MedusaContainer,
  handle: string,
  locale: Locale,
): Promise<ListingDetail> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "product", fields: ["id"], filters: { handle } })
  const [listing] = await readPublicListings(query, { listing_id: data.map(({ id }) => id) })
  if (!listing) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such listing")
  const texts = await readProducerTexts(container, [listing.producer])
  const headline = texts.get(listing.producer.id)?.headline
  return toDetail(listing, locale, headline ? textIn(headline, locale) : "")
}
