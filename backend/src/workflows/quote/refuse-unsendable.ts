import type { MedusaContainer } from "@medusajs/framework/types"
import { dayIn } from "@serumpun/domain/days"
import { problem } from "@serumpun/domain/problems"
import type { NotQuoted, QuoteOptionInput } from "@serumpun/domain/quote-options"
import { checkQuote, type QuoteInput } from "@serumpun/domain/quote-rules"
import { QUOTE_MODULE } from "../../modules/quote"
import type QuoteModuleService from "../../modules/quote/service"
import { countAnswers } from "../../readers/open-rfq"
import { readRequestableListings } from "../../readers/rfq"
import { checkPool } from "../pool/check-pool"
import { throwProblems } from "../problems"
import { readItemsOf } from "./items-of"
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
  const items = await readItemsOf(quotes, { rfq_id, producer_id })
  const listingOf = (line: { rfq_item_id: string; listing_id: string | null }) =>
    line.listing_id ?? items.find(({ id }) => id === line.rfq_item_id)?.listing_id ?? ""
  const lines = [...quote.lines].sort((a, b) => a.line - b.line)
  const wanted = lines.flatMap((line) => [listingOf(line), ...alternativesOf(line)])
  const listings = (await readRequestableListings(container, [...new Set(wanted)])).filter(
    ({ producer }) => producer.id === producer_id,
  )
  const isPublic = (listingId: string) => listings.some(({ id }) => id === listingId)
  const rfq = await quotes.retrieveRfq(rfq_id, {
    select: ["id", "certificates_needed", "answers_max"],
  })
  const lost = await readLostCertificates(
    container,
    listings.map(({ id }) => id),
    { needed: rfq.certificates_needed as string[], written: new Date(quote.created_at) },
  )
  const found = lines.flatMap((line, index) => {
    const listingId = listingOf(line)
    const field = `lines.${index}.rfq_item_id`
    if (![listingId, ...alternativesOf(line)].every(isPublic))
      return [problem(field, "listing_not_public")]
    const scheme = lost.get(listingId)
    return scheme ? [problem(field, "certificate_ended", { scheme })] : []
  })
  if (rfq.answers_max !== null) {
    const answers = await countAnswers(container, rfq_id, producer_id)
    if (answers >= rfq.answers_max)
      found.push(problem("status", "answers_full", { max: rfq.answers_max }))
  }
  const itemIds = items.map(({ id }) => id)
  throwProblems([
    ...checkQuote(writtenAs(quote, lines), itemIds, dayIn(new Date())),
    ...found,
    ...(await checkPool(container, { id: quoteId, producer_id })),
  ])
}

type Quote = Awaited<ReturnType<QuoteModuleService["retrieveQuote"]>>
type Line = Quote["lines"][number]

/** As it was written: options of the line's own listing name none. */
function writtenAs(quote: Quote, lines: Line[]): QuoteInput {
  const written = lines.map((line) => ({
    ...line,
    options: optionsOf(line).map((option) => ({
      ...option,
      listing_id: option.listing_id === line.listing_id ? null : option.listing_id,
    })),
  }))
  const not_quoted = (quote.not_quoted ?? []) as unknown as NotQuoted[]
  return { ...quote, lines: written, not_quoted } as unknown as QuoteInput
}

const optionsOf = ({ options }: Pick<Line, "options">) =>
  (options ?? []) as unknown as QuoteOptionInput[]

const alternativesOf = (line: Pick<Line, "options">) =>
  optionsOf(line).flatMap(({ listing_id }) => listing_id ?? [])
