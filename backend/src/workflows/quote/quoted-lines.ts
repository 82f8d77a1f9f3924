import type { MedusaContainer } from "@medusajs/framework/types"
import type { ProducerQuote } from "../../contracts/quote-input"
import { QUOTE_MODULE } from "../../modules/quote"
import type QuoteModuleService from "../../modules/quote/service"
import { readRequestableListings } from "../../readers/rfq"
import { readItemsOf } from "./items-of"

type Input = { producer_id: string; rfq_id: string; lines: ProducerQuote["lines"] }

/** A quote's lines with names and units as the RFQ or, in an open one, the producer's listing has them. */
export async function readQuotedLines(
  container: MedusaContainer,
  { producer_id, rfq_id, lines }: Input,
) {
  const quotes = container.resolve<QuoteModuleService>(QUOTE_MODULE)
  const items = await readItemsOf(quotes, { rfq_id, producer_id })
  const listings = await readRequestableListings(
    container,
    lines.flatMap(({ listing_id }) => listing_id ?? []),
  )
  return lines.flatMap((own) => {
    const item = items.find(({ id }) => id === own.rfq_item_id)
    if (!item) return []
    const listing = item.listing_id ? undefined : listings.find(({ id }) => id === own.listing_id)
    const { titles, hs_code, unit } = listing ?? item
    return {
      ...own,
      listing_id: item.listing_id ?? own.listing_id,
      line: item.line,
      ...{ titles, hs_code, unit },
    }
  })
}
