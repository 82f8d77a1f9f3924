import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { freeLockStep } from "../hold-lock"
import { holdRfqLock, readRfqOfQuoteStep } from "../rfq/hold-rfq-lock"
import { QuoteEvents } from "./events"
import { planQuoteChangesStep } from "./steps/plan-quote-changes"
import { updateQuotesStep } from "./steps/update-quotes"

export type ChangeQuoteInput = { quote_id: string; producer_id: string }

const happened = { sent: QuoteEvents.SENT, withdrawn: QuoteEvents.WITHDRAWN }

/** Steps of a workflow that holds the RFQ's lock; asked twice, they change nothing the second time. */
export function changeQuoteStatus(
  { quote_id, producer_id }: WorkflowData<ChangeQuoteInput>,
  to: keyof typeof happened,
): void {
  const plan = planQuoteChangesStep({ quote_id, producer_id, to })
  updateQuotesStep(plan)
  // Not under a `when`, which cannot stand inside another; an empty list emits nothing.
  const data = transform({ plan, quote_id }, ({ plan, quote_id }) =>
    plan.changes.length > 0 ? [{ id: quote_id }] : [],
  )
  emitEventStep({ eventName: happened[to], data })
}

/** Changes one quote under the lock of its RFQ. */
function changeOneQuote(input: WorkflowData<ChangeQuoteInput>, to: keyof typeof happened) {
  const rfq_id = readRfqOfQuoteStep(
    transform({ input }, ({ input }) => ({ id: input.quote_id, producer_id: input.producer_id })),
  )
  const lock = holdRfqLock(rfq_id)
  changeQuoteStatus(input, to)
  freeLockStep(lock)
  return new WorkflowResponse({ id: input.quote_id })
}

/**
 * A producer sends a priced quote; only then does the buyer see it. A later version takes the place
 * of the one sent before, so at most one quote per producer and RFQ is open.
 */
export const sendQuoteWorkflow = createWorkflow(
  "send-quote",
  function (input: WorkflowData<ChangeQuoteInput>) {
    return changeOneQuote(input, "sent")
  },
)

/** A producer takes a sent quote back before the buyer has decided. */
export const withdrawQuoteWorkflow = createWorkflow(
  "withdraw-quote",
  function (input: WorkflowData<ChangeQuoteInput>) {
    return changeOneQuote(input, "withdrawn")
  },
)
