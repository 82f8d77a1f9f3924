import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { dayIn } from "@serumpun/domain/days"
import type { Locale } from "@serumpun/domain/locales"
import type { ListingDetail } from "../contracts/catalogue"
import { TRADE_MODULE } from "../modules/trade"
import type TradeModuleService from "../modules/trade/service"
import { readProducerTexts } from "./producer"
import { readPublicListings } from "./public-listing"
import { ownWords, toDetail } from "./public-shapes"

/** To be raised when `ListingDetail`, or how it is made, becomes another one: older rows are read anew. */
const SHOWN_FORM = 3

/**
 * A `ListingDetail` as JSON text. One row holds it from the first reading to the next change of what it
 * says, at most until the day ends in Jakarta.
 * @throws NOT_FOUND unless a listing of that handle is public now
 */
export async function readShownListing(
  container: MedusaContainer,
  handle: string,
  locale: Locale,
): Promise<string> {
  const trade = container.resolve<TradeModuleService>(TRADE_MODULE)
  const of = { handle, locale, day: dayIn(new Date()), form: SHOWN_FORM }
  const kept = await trade.readShown(of)
  if (kept !== null) return kept
  // Before the reading: what changes during it must not be kept as it was.
  const version = await trade.readCatalogueVersion()
  const detail = await readListingDetail(container, handle, locale)
  const body = JSON.stringify(detail)
  await trade.keepShown({ ...of, listing_id: detail.id, body }, version)
  return body
}

async function readListingDetail(
  container: MedusaContainer,
  handle: string,
  locale: Locale,
): Promise<ListingDetail> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "product", fields: ["id"], filters: { handle } })
  const [listing] = await readPublicListings(query, { listing_id: data.map(({ id }) => id) })
  if (!listing) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such listing")
  const texts = await readProducerTexts(container, [listing.producer])
  return toDetail(listing, locale, ownWords(texts.get(listing.producer.id), locale))
}
