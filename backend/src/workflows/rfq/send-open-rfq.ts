import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { Locale } from "@serumpun/domain/locales"
import type { SendOpenRfq } from "../../contracts/open-rfq"
import { freeLockStep, holdLockStep } from "../hold-lock"
import { RfqEvents } from "./events"
import { createOpenRfqsStep } from "./steps/create-open-rfqs"
import { findRfqByKeyStep } from "./steps/find-rfq-by-key"

export type SendOpenRfqInput = {
  buyer_id: string
  /** Who of the buyer's company sends it. */
  person_id: string
  rfq: SendOpenRfq
  /** The language that the goods are named in. */
  locale: Locale
}

/**
 * A buyer asks every curated producer of a category for goods in their own words. Nobody is a
 * recipient yet: who answers becomes one. The same key from the same buyer is the same RFQ.
 */
export const sendOpenRfqWorkflow = createWorkflow(
  "send-open-rfq",
  function (input: SendOpenRfqInput) {
    const key = transform(
      { input },
      ({ input }) => `rfq:${input.buyer_id}:${input.rfq.idempotency_key}`,
    )
    const lock = holdLockStep({ key })
    const found = findRfqByKeyStep({
      buyer_id: input.buyer_id,
      idempotency_key: input.rfq.idempotency_key,
    })
    const created = when({ found }, ({ found }) => !found.id).then(() => {
      const rfq = createOpenRfqsStep(input)
      emitEventStep({ eventName: RfqEvents.SENT, data: { id: rfq.id } })
      return rfq
    })
    freeLockStep(lock)
    return new WorkflowResponse(
      transform({ found, created }, ({ found, created }) => ({
        id: found.id ?? created?.id ?? "",
      })),
    )
  },
)
