import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { pricedIncoterm } from "@serumpun/domain/incoterms"
import type { Locale } from "@serumpun/domain/locales"
import { tierFor } from "@serumpun/domain/price-tiers"
import type { RfqItem } from "../contracts/buyer"
import type { ProducerRfq } from "../contracts/producer"
import { readOpenRfq } from "./open-rfq"
import { listOwnListings } from "./own-listings"
import { endedOf, listQuoteViews } from "./quote"
import { listProducerRfqs, readRequestableListings, type RequestableListing } from "./rfq"
import { listAttachments } from "./rfq-attachment"
import { listRfqChanges } from "./rfq-changes"
import { toTerms } from "./rfq-terms"

/** @throws NOT_FOUND when it was neither sent to this producer nor is open to them. */
export async function readProducerRfq(
  container: MedusaContainer,
  id: string,
  producerId: string,
  locale: Locale,
): Promise<ProducerRfq> {
  const [received] = (await listProducerRfqs(container, producerId, locale, { rfq_id: id }))
    .received
  const found = received ?? (await readOpenRfq(container, id, producerId, locale))
  if (!found) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such RFQ")
  const { row, rfq, items, buyer } = found
  const [listings, files, own_listings, quotes] = await Promise.all([
    readRequestableListings(
      container,
      items.flatMap(({ listing_id }) => listing_id ?? []),
    ),
    listAttachments(container, { rfq_id: id }),
    listOwnListings(container, producerId, locale),
    listQuoteViews(container, { rfq_id: id, producer_id: producerId }, "producer", locale),
  ])
  const isTold = quotes.some(({ sent_at }) => sent_at !== null)
  const changes = await listRfqChanges(container, rfq, {
    lines: items.map(({ line }) => line),
    hidesTargets: rfq.hides_target_prices && !isTold,
  })
  return {
    ...row,
    ...toTerms(rfq),
    ...endedOf(rfq),
    ...{ buyer, files, own_listings, quotes, changes },
    version: rfq.version,
    items: items.map((item) => toAskedItem(item, listings)),
    listing_incoterms: listings[0]?.incoterms ?? [],
  }
}

function toAskedItem(
  { producer_id: _id, producer_name: _name, ...own }: RfqItem,
  listings: RequestableListing[],
): ProducerRfq["items"][number] {
  const listing = listings.find(({ id }) => id === own.listing_id)
  return {
    ...own,
    list_price_usd: listing ? (tierFor(listing.tiers, own.quantity)?.usd ?? 0) : 0,
    list_price_incoterm: pricedIncoterm(listing?.incoterms ?? []) ?? null,
    packing: listing?.packing ?? null,
    moq: listing?.moq ?? 0,
    lead_time_days: listing?.lead_time_days ?? 0,
  }
}
