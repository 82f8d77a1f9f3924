import { emitEventStep, useQueryGraphStep } from "@medusajs/medusa/core-flows"
import {
  createStep,
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { canTransition, type RfqStatus } from "@serumpun/domain/statuses"
import { refuse } from "../problems"
import { RfqEvents } from "./events"
import { updateRfqsStep } from "./steps/update-rfqs"

type Change = { from: RfqStatus; to: RfqStatus }

export const validateRfqTransitionStep = createStep(
  "validate-rfq-transition",
  async ({ from, to }: Change) => {
    if (!canTransition("rfq", from, to)) refuse("status", "transition_not_allowed", { from, to })
  },
)

/** A buyer takes her own request back; producers keep seeing it, marked as cancelled. */
export const cancelRfqWorkflow = createWorkflow(
  "cancel-rfq",
  function ({ rfq_id, buyer_id }: { rfq_id: string; buyer_id: string }) {
    const { data: rfqs } = useQueryGraphStep({
      entity: "rfq",
      fields: ["id", "status"],
      filters: { id: rfq_id, buyer_id },
      options: { throwIfKeyNotFound: true },
    })
    const change = transform({ rfqs }, ({ rfqs }): Change => {
      const from = rfqs[0]?.status ?? "cancelled"
      return { from, to: "cancelled" }
    })
    validateRfqTransitionStep(change)
    updateRfqsStep([{ id: rfq_id, status: "cancelled" }])
    emitEventStep({ eventName: RfqEvents.CANCELLED, data: { id: rfq_id } })
    return new WorkflowResponse({ id: rfq_id })
  },
)
