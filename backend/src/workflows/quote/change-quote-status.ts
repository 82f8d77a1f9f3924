import { acquireLockStep, emitEventStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { QuoteEvents } from "./events"
import { planQuoteChangesStep } from "./steps/plan-quote-changes"
import { updateQuotesStep } from "./steps/update-quotes"

export type ChangeQuoteInput = { quote_id: string; producer_id: string }

/**
 * A producer sends a priced quote; only then does the buyer see it. A later version takes the place
 * of the one sent before, so at most one quote per producer and RFQ is open.
 */
export const sendQuoteWorkflow = createWorkflow("send-quote", function (input: ChangeQuoteInput) {
  const key = transform({ input }, ({ input }) => `quote:${input.producer_id}`)
  acquireLockStep({ key, timeout: 10, ttl: 30, retryInterval: 0.05 })
  const plan = planQuoteChangesStep({
    quote_id: input.quote_id,
    producer_id: input.producer_id,
    to: "sent",
  })
  updateQuotesStep(plan.changes)
  emitEventStep({ eventName: QuoteEvents.SENT, data: { id: input.quote_id } })
  releaseLockStep({ key })
  return new WorkflowResponse({ id: input.quote_id })
})

/** A producer takes a sent quote back before the buyer has decided. */
export const withdrawQuoteWorkflow = createWorkflow(
  "withdraw-quote",
  function (input: ChangeQuoteInput) {
    const plan = planQuoteChangesStep({
      quote_id: input.quote_id,
      producer_id: input.producer_id,
      to: "withdrawn",
    })
    updateQuotesStep(plan.changes)
    emitEventStep({ eventName: QuoteEvents.WITHDRAWN, data: { id: input.quote_id } })
    return new WorkflowResponse({ id: input.quote_id })
  },
)
