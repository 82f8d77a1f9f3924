import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { dayIn } from "@serumpun/domain/days"
import { canTransition, type QuoteStatus } from "@serumpun/domain/statuses"
import { QUOTE_MODULE } from "../../../modules/quote"
import type QuoteModuleService from "../../../modules/quote/service"
import { refuse } from "../../problems"
import { quoteEndedNotices, quoteReceivedNotices } from "../notices"
import type { QuoteChange, QuoteChanges } from "./update-quotes"

type Input = { quote_id: string; producer_id: string; to: "sent" | "withdrawn" }
type Quote = { id: string; rfq_id: string; producer_id: string; valid_until: string }

/**
 * What has to change so that a quote gets a status: nothing when it has it, as after a second tap.
 * Sending supersedes the version sent before.
 * @throws NOT_FOUND for another producer's quote; a problem for a transition the table does not
 * allow, for an RFQ that takes no quotes any more, and for a quote whose last day has passed
 */
export const planQuoteChangesStep = createStep(
  "plan-quote-changes",
  async (
    { quote_id, producer_id, to }: Input,
    { container },
  ): Promise<StepResponse<QuoteChanges>> => {
    const quotes = container.resolve<QuoteModuleService>(QUOTE_MODULE)
    const [quote] = await quotes.listQuotes({ id: quote_id, producer_id })
    if (!quote) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such quote")
    const from = quote.status as QuoteStatus
    if (from === to) return new StepResponse({ changes: [] })
    if (!canTransition("quote", from, to)) refuse("status", "transition_not_allowed", { from, to })
    if (to === "sent") return new StepResponse(await planSending(container, quote))
    return new StepResponse({
      changes: [{ id: quote_id, status: to }],
      notices:
        from === "sent" ? await quoteEndedNotices(container, quote_id, "quote_withdrawn") : [],
    })
  },
)

/** A saved quote may have waited for days: what held when it was written is asked again. */
async function planSending(container: MedusaContainer, quote: Quote): Promise<QuoteChanges> {
  const quotes = container.resolve<QuoteModuleService>(QUOTE_MODULE)
  const { rfq_id, producer_id } = quote
  const [rfq, earlier] = await Promise.all([
    quotes.retrieveRfq(rfq_id, { select: ["id", "status"] }),
    quotes.listQuotes({ rfq_id, producer_id, status: "sent" }),
  ])
  if (rfq.status !== "sent")
    refuse("status", "transition_not_allowed", { from: rfq.status, to: "quoted" })
  if (quote.valid_until < dayIn(new Date())) refuse("valid_until", "valid_until_past")
  return {
    changes: [
      ...earlier.map(({ id }): QuoteChange => ({ id, status: "superseded" })),
      { id: quote.id, status: "sent", sent_at: new Date() },
    ],
    notices: await quoteReceivedNotices(container, quote.id),
  }
}
