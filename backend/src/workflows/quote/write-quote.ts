import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { ProducerQuote } from "../../contracts/quote-input"
import { QUOTE_MODULE } from "../../modules/quote"
import type QuoteModuleService from "../../modules/quote/service"
import { freeLockStep } from "../hold-lock"
import { holdRfqLock } from "../rfq/hold-rfq-lock"
import { moveRfq } from "../rfq/move-rfq"
import { createQuotesStep } from "./steps/create-quotes"
import { joinRecipientStep } from "./steps/join-recipient"
import { validateQuoteStep } from "./steps/validate-quote"

export type WriteQuoteInput = {
  rfq_id: string
  /** `member_id`: who typed it. */
  producer: { id: string; name: string; member_id: string }
  quote: ProducerQuote
}

const findQuoteByKeyStep = createStep(
  "find-quote-by-key",
  async (filters: { producer_id: string; idempotency_key: string }, { container }) => {
    const quotes = container.resolve<QuoteModuleService>(QUOTE_MODULE)
    const [found] = await quotes.listQuotes(filters, { select: ["id"], take: 1 })
    return new StepResponse({ id: found?.id ?? null })
  },
)

/**
 * A producer writes down a price for their part of an open RFQ: the next version, a draft until they
 * send it. The same key is the same quote, so a second tap on a slow network makes no second one.
 */
export const writeQuoteWorkflow = createWorkflow(
  "write-quote",
  function (input: WorkflowData<WriteQuoteInput>) {
    const producer_id = input.producer.id
    const lock = holdRfqLock(input.rfq_id)
    const found = findQuoteByKeyStep({
      producer_id,
      idempotency_key: input.quote.idempotency_key,
    })
    const created = when("quote-is-new", { found }, ({ found }) => !found.id).then(() => {
      const { rfq_id } = validateQuoteStep({
        rfq_id: input.rfq_id,
        producer_id,
        quote: input.quote,
      })
      joinRecipientStep({ rfq_id, producer_id })
      return createQuotesStep({ producer: input.producer, rfq_id, quote: input.quote })
    })
    const quote_id = transform({ found, created }, ({ found, created }) =>
      String(found.id ?? created?.id),
    )
    when("quote-goes-out", { input }, ({ input }) => input.quote.send).then(() => {
      moveRfq(
        transform({ input, quote_id }, ({ input, quote_id }) => ({
          rfq_id: input.rfq_id,
          by: { producer_id: input.producer.id },
          moves: [{ kind: "send" as const, quote_id }],
        })),
      )
    })
    freeLockStep(lock)
    return new WorkflowResponse({ id: quote_id })
  },
)
