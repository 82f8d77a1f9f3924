import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { dayIn } from "@serumpun/domain/days"
import type { IssuedContent } from "@serumpun/domain/issued/content"
import { defaultLocale } from "@serumpun/domain/locales"
import { checkQuotedListings } from "@serumpun/domain/open-rfq-rules"
import { checkQuote } from "@serumpun/domain/quote-rules"
import type { ProducerRfq } from "../../contracts/producer"
import type { ProducerQuote } from "../../contracts/quote-input"
import { readProducerRfq } from "../../readers/producer-rfq"
import { listQuoteViews } from "../../readers/quote"
import { throwProblems } from "../problems"
import { readQuotedLines } from "../quote/quoted-lines"
import { draftContent, type QuotedTerms } from "./draft-content"
import { readQuotedTerms } from "./plan-quotations"

/**
 * What a quote will say as a quotation, before it is sent or even saved: without number and check.
 * @throws NOT_FOUND for another's RFQ; the problems that would stop it from being saved
 */
export async function previewTyped(
  container: MedusaContainer,
  { rfq_id, producer_id, quote }: { rfq_id: string; producer_id: string; quote: ProducerQuote },
): Promise<IssuedContent> {
  const rfq = await readProducerRfq(container, rfq_id, producer_id, defaultLocale)
  const ids = rfq.items.map(({ id }) => id)
  throwProblems([
    ...checkQuote(quote, ids, dayIn(new Date())),
    ...checkQuotedListings(quote.lines, rfq.items, rfq.own_listings),
  ])
  const lines = await readQuotedLines(container, { producer_id, rfq_id, lines: quote.lines })
  const typed = { ...quote, rfq_id, producer_id, lines } as unknown as QuotedTerms
  return preview(container, typed, rfq)
}

/** The same of a quote that is saved. @throws NOT_FOUND for another's */
export async function previewSaved(
  container: MedusaContainer,
  { id, producer_id }: { id: string; producer_id: string },
): Promise<IssuedContent> {
  const [view] = await listQuoteViews(container, { id, producer_id }, "producer", defaultLocale)
  if (!view) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such quote")
  const rfq = await readProducerRfq(container, view.rfq_id, producer_id, defaultLocale)
  return preview(container, await readQuotedTerms(container, id), rfq)
}

/** A buyer who hides their name until a quote has come hides it here too. */
async function preview(
  container: MedusaContainer,
  quote: QuotedTerms,
  { buyer }: Pick<ProducerRfq, "buyer">,
): Promise<IssuedContent> {
  const { content } = await draftContent(container, quote, {
    ...{ kind: "quotation", quote_number: null, quote_version: null, order_number: null },
    ...{ shipment: null, account: null },
  })
  const shown = { name: buyer.company || buyer.name, contact: buyer.name }
  const issued_at = new Date().toISOString()
  const unissued = { number: "", issued_at, issued_on: "", check_address: "" }
  return { ...content, ...unissued, buyer: { ...content.buyer, ...shown } }
}
