import type { MedusaContainer } from "@medusajs/framework/types"
import { dayIn } from "@serumpun/domain/days"
import { problem } from "@serumpun/domain/problems"
import { checkQuote, type QuoteInput } from "@serumpun/domain/quote-rules"
import { BASKET_MAX } from "@serumpun/domain/rfq-rules"
import { QUOTE_MODULE } from "../../modules/quote"
import type QuoteModuleService from "../../modules/quote/service"
import { readRequestableListings } from "../../readers/rfq"
import { throwProblems } from "../problems"
import { readLostCertificates } from "./lost-certificates"

/**
 * A saved quote may have waited for days: what held when it was written is asked again, and its
 * listings have to be public today, with the certificates that the buyer asks for and that they had.
 * @throws problems at the quote's fields, lines counted as the quote has them
 */
export async function refuseUnsendable(container: MedusaContainer, quoteId: string): Promise<void> {
  const quotes = container.resolve<QuoteModuleService>(QUOTE_MODULE)
  const quote = await quotes.retrieveQuote(quoteId, { relations: ["lines"] })
  const { rfq_id, producer_id } = quote
  const items = await quotes.listRfqItems({ rfq_id, producer_id }, { take: BASKET_MAX })
  const lines = [...quote.lines].sort((a, b) => a.line - b.line)
  const listings = await readRequestableListings(
    container,
    items.map(({ listing_id }) => listing_id),
  )
  const rfq = await quotes.retrieveRfq(rfq_id, { select: ["id", "certificates_needed"] })
  const lost = await readLostCertificates(
    container,
    listings.map(({ id }) => id),
    { needed: rfq.certificates_needed as string[], written: new Date(quote.created_at) },
  )
  const found = lines.flatMap(({ rfq_item_id }, index) => {
    const listingId = items.find(({ id }) => id === rfq_item_id)?.listing_id ?? ""
    const field = `lines.${index}.rfq_item_id`
    if (!listings.some(({ id }) => id === listingId)) return [problem(field, "listing_not_public")]
    const scheme = lost.get(listingId)
    return scheme ? [problem(field, "certificate_ended", { scheme })] : []
  })
  const itemIds = items.map(({ id }) => id)
  throwProblems([
    ...checkQuote({ ...quote, lines } as QuoteInput, itemIds, dayIn(new Date())),
    ...found,
  ])
}
