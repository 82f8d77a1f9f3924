import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { SendRfq } from "../../contracts/buyer"
import { freeLockStep, holdLockStep } from "../hold-lock"
import { RfqEvents } from "./events"
import { createRfqsStep } from "./steps/create-rfqs"
import { findRfqByKeyStep } from "./steps/find-rfq-by-key"
import { validateRfqStep } from "./steps/validate-rfq"

/** `person_id`: who of the buyer's company sends it. */
export type SendRfqInput = { buyer_id: string; person_id: string; rfq: SendRfq }

/**
 * A buyer sends one request; every producer of its listings receives their own part.
 * The same key from the same buyer is the same RFQ, however often and however fast it is sent:
 * the lock serialises the clicks, the unique index is the last word.
 */
export const sendRfqWorkflow = createWorkflow("send-rfq", function (input: SendRfqInput) {
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
    const listings = validateRfqStep(input)
    const { buyer_id, person_id } = input
    const rfq = createRfqsStep({ buyer_id, person_id, rfq: input.rfq, listings })
    emitEventStep({ eventName: RfqEvents.SENT, data: { id: rfq.id } })
    return rfq
  })
  freeLockStep(lock)
  return new WorkflowResponse(
    transform({ found, created }, ({ found, created }) => ({ id: found.id ?? created?.id ?? "" })),
  )
})
