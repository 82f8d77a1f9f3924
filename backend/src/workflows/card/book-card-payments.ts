import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { CardFact } from "../../modules/card-payment/card-fact"
import { freeLockStep } from "../hold-lock"
import { OrderEvents } from "../order/events"
import { holdOrderLock } from "../order/hold-order-lock"
import { bookFact } from "./book-fact"

export type BookCardPaymentsInput = { order_id: string; facts: CardFact[] }

const bookFactsStep = createStep(
  "book-card-facts",
  async ({ order_id, facts }: BookCardPaymentsInput, { container }) => {
    let isChanged = false
    // One after the other: the second is judged by what the first has changed.
    for (const fact of facts) isChanged = (await bookFact(container, order_id, fact)) || isChanged
    return new StepResponse({ ids: isChanged ? [{ id: order_id }] : [] })
  },
)

/**
 * Books what Stripe says of payment pages of one order. Money is booked once per page whatever is
 * heard how often and in whatever order: under the order's lock, by our row that the page was made
 * with, in the one transaction that also changes that row.
 */
export const bookCardPaymentsWorkflow = createWorkflow(
  "book-card-payments",
  function (input: WorkflowData<BookCardPaymentsInput>) {
    const lock = holdOrderLock(transform({ input }, ({ input }) => input.order_id))
    const { ids } = bookFactsStep(input)
    emitEventStep({ eventName: OrderEvents.CHANGED, data: ids })
    freeLockStep(lock)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.order_id })))
  },
)
