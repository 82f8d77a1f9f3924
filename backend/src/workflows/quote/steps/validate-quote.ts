import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { dayIn } from "@serumpun/domain/days"
import { defaultLocale } from "@serumpun/domain/locales"
import { checkQuotedListings } from "@serumpun/domain/open-rfq-rules"
import { checkQuote } from "@serumpun/domain/quote-rules"
import type { ProducerQuote } from "../../../contracts/quote-input"
import { readProducerRfq } from "../../../readers/producer-rfq"
import { refuse, throwProblems } from "../../problems"

type Input = { rfq_id: string; producer_id: string; quote: ProducerQuote }

/** The producer's own part of an open RFQ, answered by a quote that keeps the rules; else a refusal. */
export const validateQuoteStep = createStep(
  "validate-quote",
  async (
    { rfq_id, producer_id, quote }: Input,
    { container },
  ): Promise<StepResponse<{ rfq_id: string }>> => {
    const rfq = await readProducerRfq(container, rfq_id, producer_id, defaultLocale)
    if (rfq.status !== "sent")
      refuse("status", "transition_not_allowed", { thing: "rfq", from: rfq.status, to: "quoted" })
    const ids = rfq.items.map(({ id }) => id)
    throwProblems([
      ...checkQuote(quote, ids, dayIn(new Date())),
      ...checkQuotedListings(quote.lines, rfq.items, rfq.own_listings),
    ])
    return new StepResponse({ rfq_id })
  },
)
