import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { ProducerQuote } from "../../contracts"
import { QUOTE_MODULE } from "../../modules/quote"
import type QuoteModuleService from "../../modules/quote/service"
import { createQuotesStep } from "./steps/create-quotes"
import { validateQuoteStep } from "./steps/validate-quote"

export type WriteQuoteInput = {
  rfq_id: string
  producer: { id: string; name: string }
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
 * A producer writes down a price for his part of an open RFQ: a draft, the next version.
 * The same key is the same quote, so a second tap on a slow network makes no second one.
 */
export const writeQuoteWorkflow = createWorkflow("write-quote", function (input: WriteQuoteInput) {
  const key = transform({ input }, ({ input }) => `quote:${input.producer.id}`)
  acquireLockStep({ key, timeout: 10, ttl: 30, retryInterval: 0.05 })
  const found = findQuoteByKeyStep({
    producer_id: input.producer.id,
    idempotency_key: input.quote.idempotency_key,
  })
  const created = when({ found }, ({ found }) => !found.id).then(() => {
    const rfq = validateQuoteStep({
      rfq_id: input.rfq_id,
      producer_id: input.producer.id,
      quote: input.quote,
    })
    return createQuotesStep({ producer: input.producer, rfq, quote: input.quote })
  })
  releaseLockStep({ key })
  return new WorkflowResponse(
    transform({ found, created }, ({ found, created }) => ({
      id: found.id ?? created?.id ?? "",
      is_new: !found.id,
    })),
  )
})
