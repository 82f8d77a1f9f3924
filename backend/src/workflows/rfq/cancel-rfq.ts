import { emitEventStep } from "@medusajs/medusa/core-flows"
import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { canTransition, type RfqStatus } from "@serumpun/domain/statuses"
import { QUOTE_MODULE } from "../../modules/quote"
import type QuoteModuleService from "../../modules/quote/service"
import { freeLockStep } from "../hold-lock"
import { refuse } from "../problems"
import { RfqEvents } from "./events"
import { holdRfqLock } from "./hold-rfq-lock"
import { readRfqNoticeReaders, rfqCancelledNotices } from "./notices"
import { type RfqChanges, updateRfqsStep } from "./steps/update-rfqs"

type Input = { rfq_id: string; buyer_id: string }

/** Read under the lock: a quote or the calendar may have been faster. */
const planCancellationStep = createStep(
  "plan-rfq-cancellation",
  async ({ rfq_id, buyer_id }: Input, { container }): Promise<StepResponse<RfqChanges>> => {
    const [rfq] = await container
      .resolve<QuoteModuleService>(QUOTE_MODULE)
      .listRfqs({ id: rfq_id, buyer_id }, { relations: ["recipients"], take: 1 })
    if (!rfq) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such RFQ")
    const from = rfq.status as RfqStatus
    if (!canTransition("rfq", from, "cancelled"))
      refuse("status", "transition_not_allowed", { from, to: "cancelled" })
    const producerIds = rfq.recipients.map(({ producer_id }) => producer_id)
    const readers = await readRfqNoticeReaders(container, buyer_id, producerIds)
    return new StepResponse({
      changes: [{ id: rfq_id, status: "cancelled" }],
      notices: rfqCancelledNotices(rfq, readers),
    })
  },
)

/** A buyer takes their own request back; producers keep seeing it, marked as cancelled. */
export const cancelRfqWorkflow = createWorkflow("cancel-rfq", function (input: Input) {
  const lock = holdRfqLock(input.rfq_id)
  updateRfqsStep(planCancellationStep(input))
  emitEventStep({ eventName: RfqEvents.CANCELLED, data: { id: input.rfq_id } })
  freeLockStep(lock)
  return new WorkflowResponse({ id: input.rfq_id })
})
