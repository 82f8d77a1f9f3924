import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { addDays, dayIn } from "@serumpun/domain/days"
import { statusOn } from "@serumpun/domain/negotiation"
import { QUOTE_MODULE } from "../../../modules/quote"
import type QuoteModuleService from "../../../modules/quote/service"
import { listAttachments } from "../../../readers/rfq-attachment"
import { type Carried, carryShares, undoCarried } from "../../pool/carry-shares"
import { refuse } from "../../problems"
import { attachToQuote } from "../../rfq/attach-files"
import { nested } from "../../rows"

type Input = { quote_id: string; valid_until: string }
type Undo = { id: string; carried: Carried | null } | null
type Quote = Awaited<ReturnType<QuoteModuleService["retrieveQuote"]>>

/**
 * Writes the next version of a quote as a draft that differs in its last day alone. The same day is
 * the same version, however often it is asked for.
 * @throws a problem when the quote is neither open nor expired, when a later version went out, or when
 * the day is not later
 */
export const copyQuotesStep = createStep(
  "copy-quotes",
  async ({ quote_id, valid_until }: Input, { container }) => {
    const quotes = container.resolve<QuoteModuleService>(QUOTE_MODULE)
    const quote = await quotes.retrieveQuote(quote_id, { relations: ["lines"] })
    const idempotency_key = `extend_${quote_id}_${valid_until}`
    const { producer_id } = quote
    const [known] = await quotes.listQuotes({ producer_id, idempotency_key }, { take: 1 })
    if (known) return new StepResponse({ id: known.id }, null as Undo)
    const newest = await refuseUnextendable(container, quote)
    if (valid_until <= quote.valid_until)
      refuse("valid_until", "out_of_range", { min: addDays(quote.valid_until, 1) })
    const created = await quotes.createQuotes({
      ...contentOf(quote),
      idempotency_key,
      valid_until,
      version: newest + 1,
      status: "draft",
    })
    const files = await listAttachments(container, { quote_id: [quote_id] })
    await attachToQuote(
      quotes,
      files.map(({ id }) => id),
      created.id,
    )
    const carried = await carryShares(container, quote_id, created.id)
    return new StepResponse({ id: created.id }, { id: created.id, carried } as Undo)
  },
  async (undo, { container }) => {
    if (!undo) return
    await undoCarried(container, undo.carried)
    await container.resolve<QuoteModuleService>(QUOTE_MODULE).deleteQuotes(undo.id)
  },
)

/** The number of the producer's newest version, drafts included. */
async function refuseUnextendable(container: MedusaContainer, quote: Quote): Promise<number> {
  const { rfq_id, producer_id } = quote
  const all = await container
    .resolve<QuoteModuleService>(QUOTE_MODULE)
    .listQuotes({ rfq_id, producer_id }, { select: ["id", "version", "sent_at"], take: 5000 })
  const sentAt = ({ sent_at }: Pick<Quote, "sent_at">) => new Date(sent_at ?? 0).getTime()
  const isReplaced = all.some((other) => sentAt(other) > sentAt(quote))
  const from = isReplaced ? "superseded" : statusOn(quote, dayIn(new Date()))
  if (from !== "sent" && from !== "expired")
    refuse("status", "transition_not_allowed", { thing: "quote", from, to: "extended" })
  return Math.max(...all.map(({ version }) => version))
}

/** What a version says, without what belongs to one row. */
function contentOf(quote: Quote) {
  const { rfq_id, producer_id, producer_name, currency, incoterm, incoterm_place } = quote
  const { transport_mode, deposit_percent, claim_days, payment_method, freight, insurance } = quote
  const { sample_price, needs_sample, exclusions, message, not_quoted, rfq_version } = quote
  const lines = quote.lines.map((own) => {
    const { rfq_item_id, listing_id, line, titles, hs_code, unit, quantity, unit_price } = own
    const { lead_time_days, note, options, packing } = own
    return {
      ...{ rfq_item_id, listing_id, line, titles, hs_code, unit, options, packing },
      ...{ quantity, unit_price, lead_time_days, note },
    }
  })
  return {
    ...{ rfq_id, producer_id, producer_name, currency, incoterm, incoterm_place, transport_mode },
    ...{
      deposit_percent,
      claim_days,
      payment_method,
      freight,
      insurance,
      sample_price,
      needs_sample,
      exclusions,
      message,
      not_quoted,
      rfq_version,
    },
    lines: nested(lines),
  }
}
