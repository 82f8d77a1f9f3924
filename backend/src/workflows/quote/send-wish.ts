import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { SendWish } from "../../contracts/negotiation"
import { freeLockStep } from "../hold-lock"
import { holdRfqLock } from "../rfq/hold-rfq-lock"
import { findRfqStep } from "../rfq/steps/find-rfq"
import { QuoteEvents } from "./events"
import { createWishesStep } from "./steps/create-wishes"

export type SendWishInput = { by: { buyer_id: string }; quote_id: string; wish: SendWish }

/**
 * A buyer asks for another version of an open quote: other quantities, prices, delivery or a later
 * day. The quote stays as it is and open until its producer answers with the next version.
 */
export const sendWishWorkflow = createWorkflow(
  "send-wish",
  function (input: WorkflowData<SendWishInput>) {
    const rfq_id = findRfqStep({ by: input.by, quote_id: input.quote_id })
    const lock = holdRfqLock(rfq_id)
    createWishesStep({ quote_id: input.quote_id, wish: input.wish })
    emitEventStep({ eventName: QuoteEvents.WISHED, data: { id: input.quote_id } })
    freeLockStep(lock)
    return new WorkflowResponse({ rfq_id })
  },
)
