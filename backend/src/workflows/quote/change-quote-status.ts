import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { freeLockStep, holdLockStep } from "../hold-lock"
import { QuoteEvents } from "./events"
import { planQuoteChangesStep } from "./steps/plan-quote-changes"
import { updateQuotesStep } from "./steps/update-quotes"

export type ChangeQuoteInput = { quote_id: string; producer_id: string }

const happened = { sent: QuoteEvents.SENT, withdrawn: QuoteEvents.WITHDRAWN }

/** Steps of a workflow that holds the producer's lock; asked twice, they change nothing the second time. */
export function changeQuoteStatus(
  { quote_id, producer_id }: WorkflowData<ChangeQuoteInput>,
  to: keyof typeof happened,
): void {
  const plan = planQuoteChangesStep({ quote_id, producer_id, to })
  updateQuotesStep(plan.changes)
  // Not under a `when`, which cannot stand inside another; an empty list emits nothing.
  const data = transform({ plan, quote_id }, ({ plan, quote_id }) =>
    plan.changes.length > 0 ? [{ id: quote_id }] : [],
  )
  emitEventStep({ eventName: happened[to], data })
}

/** One producer's quotes change one at a time. */
export function holdQuotesLock(producer_id: string) {
  return holdLockStep({ key: transform({ producer_id }, (input) => `quote:${input.producer_id}`) })
}

/**
 * A producer sends a priced quote; only then does the buyer see it. A later version takes the place
 * of the one sent before, so at most one quote per producer and RFQ is open.
 */
export const sendQuoteWorkflow = createWorkflow(
  "send-quote",
  function (input: WorkflowData<ChangeQuoteInput>) {
    const lock = holdQuotesLock(input.producer_id)
    changeQuoteStatus(input, "sent")
    freeLockStep(lock)
    return new WorkflowResponse({ id: input.quote_id })
  },
)

/** A producer takes a sent quote back before the buyer has decided. */
export const withdrawQuoteWorkflow = createWorkflow(
  "withdraw-quote",
  function (input: WorkflowData<ChangeQuoteInput>) {
    const lock = holdQuotesLock(input.producer_id)
    changeQuoteStatus(input, "withdrawn")
    freeLockStep(lock)
    return new WorkflowResponse({ id: input.quote_id })
  },
)
