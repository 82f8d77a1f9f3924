import type { MedusaContainer } from "@medusajs/framework/types"
import type { ReceivingBank } from "@serumpun/domain/issued/content"
import type { IssuedKind } from "@serumpun/domain/issued/kinds"
import { chosenTotals } from "@serumpun/domain/order-money"
import type { QuoteInput } from "@serumpun/domain/quote-rules"
import { QUOTE_MODULE } from "../../modules/quote"
import type QuoteModuleService from "../../modules/quote/service"
import type { IssuedDraft } from "../../modules/issued-document/service"
import { readExporter, readImporter } from "../../readers/issued-parties"
import { rfqNumber } from "../../readers/rfq"
import { draftLines, type QuotedLine, readGoods } from "./draft-lines"
import { noteWithOptions } from "./option-notes"

/** A quote's terms and lines, saved or only typed. */
export type QuotedTerms = Omit<QuoteInput, "lines"> & {
  rfq_id: string
  producer_id: string
  lines: QuotedLine[]
}
type Content = IssuedDraft["content"]
/** What differs from kind to kind beyond the quote. */
export type KindDetails = Pick<
  Content,
  "quote_number" | "quote_version" | "order_number" | "shipment"
> & { kind: IssuedKind; account: ReceivingBank | null } & Ordered
/** Lines of a quote that were ordered, with the options taken in their place; all as quoted without. */
export type Ordered = { rfq_item_ids?: string[]; options?: string[] }

/** What a document of a kind says of a quote, whole or of the lines that were ordered. */
export async function draftContent(
  container: MedusaContainer,
  quote: QuotedTerms,
  { rfq_item_ids, options = [], ...details }: KindDetails,
): Promise<{ content: Content; buyer_id: string }> {
  const rfq = await container.resolve<QuoteModuleService>(QUOTE_MODULE).retrieveRfq(quote.rfq_id)
  const chosen = rfq_item_ids ?? quote.lines.map(({ rfq_item_id }) => rfq_item_id)
  const { lines, totals } = chosenTotals(quote, chosen, options)
  const [producer, { party: buyer, locale }, goods] = await Promise.all([
    readExporter(container, quote.producer_id),
    readImporter(container, quote.rfq_id),
    readGoods(container, lines),
  ])
  const { lines: lineTotals, ...sums } = totals
  const content: Content = {
    format: 1,
    ...details,
    ...{ locale, producer, buyer },
    rfq_number: rfqNumber(rfq),
    ...termsOf(quote),
    ...portsOf(quote, rfq.destination_port),
    destination_city: rfq.destination_city || null,
    destination_country: rfq.destination_country,
    valid_until: details.kind === "quotation" ? quote.valid_until : null,
    lines: draftLines(details.kind === "quotation" ? lines.map(withOptions(quote)) : lines, {
      ...{ totals: lineTotals, goods, locale },
    }),
    totals: sums,
  }
  return { content, buyer_id: rfq.buyer_id }
}

/** What else is priced is part of the offer; what was ordered is without it. */
const withOptions =
  ({ currency }: QuotedTerms) =>
  (line: QuotedLine): QuotedLine => ({ ...line, note: noteWithOptions(line, currency) })

function termsOf(quote: QuotedTerms) {
  const { currency, incoterm, incoterm_place, transport_mode, payment_method } = quote
  const { deposit_percent, claim_days, sample_price, exclusions, message } = quote
  return {
    ...{ currency, incoterm, incoterm_place, transport_mode, payment_method },
    ...{ deposit_percent, claim_days, sample_price, exclusions, message },
    ...(quote.needs_sample ? { needs_sample: true as const } : {}),
  }
}

/**
 * The ports that the terms themselves name: goods are loaded where FAS and FOB end, and unloaded where
 * CFR and CIF do. The buyer's own port stands where the term names none.
 */
function portsOf(
  { incoterm, incoterm_place, transport_mode }: QuotedTerms,
  wanted: string | null,
): Pick<Content, "port_of_loading" | "port_of_discharge"> {
  const isLoading = incoterm === "FOB" || incoterm === "FAS"
  const isDischarge = incoterm === "CFR" || incoterm === "CIF"
  const port = transport_mode === "air" || transport_mode === "road" ? null : wanted
  return {
    port_of_loading: isLoading ? incoterm_place : null,
    port_of_discharge: isDischarge ? incoterm_place : port,
  }
}
