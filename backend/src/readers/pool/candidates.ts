import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { defaultLocale, type Locale } from "@serumpun/domain/locales"
import { isSameKind } from "@serumpun/domain/pool/pool-rules"
import type { QuoteView } from "../../contracts/buyer"
import { type PublicListing, readPublicListings } from "../public-listing"
import { listQuoteViews } from "../quote"
import { readPoolProducers } from "./group"

/** @throws NOT_FOUND when there is none or it is another producer's */
export async function readOwnQuote(
  container: MedusaContainer,
  { id, producer_id }: { id: string; producer_id: string },
  locale: Locale = defaultLocale,
): Promise<QuoteView> {
  const [quote] = await listQuoteViews(container, { id, producer_id }, "producer", locale)
  if (!quote) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such quote")
  return quote
}

/**
 * Public listings by the line that each could have a share of: those of the group and its members that
 * are of the quoted listing's kind.
 */
export async function readCandidates(
  container: MedusaContainer,
  quote: QuoteView,
): Promise<Map<string, PublicListing[]>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const producers = await readPoolProducers(container, quote.producer_id)
  const pools = await Promise.all(
    producers.map((producer_id) => readPublicListings(query, { producer_id })),
  )
  const listings = pools.flat()
  return new Map(
    quote.lines.map(({ rfq_item_id, listing_id, unit }) => {
      const own = listings.find(({ id }) => id === listing_id)
      const fitting = own ? listings.filter((one) => isSameKind(kindOf(one), kindOf(own))) : []
      // A listing sold in another unit since the request cannot be counted.
      return [rfq_item_id, own?.content.unit === unit ? fitting : []]
    }),
  )
}

const kindOf = ({ content }: PublicListing) => content
