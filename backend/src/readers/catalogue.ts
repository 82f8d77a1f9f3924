import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Locale } from "@serumpun/domain/locales"
import type { ListingDocument } from "@serumpun/search/listing-document"
import { TRADE_MODULE } from "../modules/trade"
import type TradeModuleService from "../modules/trade/service"
import { toListingDocument } from "./listing-document"
import { listPublicListings } from "./public-listings"

/** More than this is not listed without the search server; the page says that search is limited. */
const MOST = 5000

type Kept = { version: number; documents: Promise<ListingDocument[]> }
const kept = new Map<Locale, Kept>()

/**
 * The whole public catalogue in one locale, newest first, kept until the catalogue's version moves.
 * It serves producer and region pages, and everything while the search server is down.
 */
export async function readCatalogue(
  container: MedusaContainer,
  locale: Locale,
): Promise<ListingDocument[]> {
  const version = await container.resolve<TradeModuleService>(TRADE_MODULE).readCatalogueVersion()
  const current = kept.get(locale)
  if (current?.version === version) return current.documents
  const documents = listPublicListings(
    container.resolve(ContainerRegistrationKeys.QUERY),
    locale,
    {},
    { take: MOST },
  ).then((listings) =>
    listings
      .map((listing) => toListingDocument(listing, locale))
      .sort((a, b) => b.published_ts - a.published_ts || a.id.localeCompare(b.id)),
  )
  kept.set(locale, { version, documents })
  documents.catch(() => kept.delete(locale))
  return documents
}
