import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { ChangeRfq } from "../../contracts/rfq-change"
import { freeLockStep } from "../hold-lock"
import { RfqEvents } from "./events"
import { holdRfqLock } from "./hold-rfq-lock"
import { findRfqStep } from "./steps/find-rfq"
import { writeVersionsStep } from "./steps/write-versions"

export type ChangeRfqInput = { buyer_id: string; rfq_id: string; change: ChangeRfq }

/**
 * A buyer changes what they asked for: the next version, which every recipient hears of. Open quotes
 * stay as they are and say which version they answer; what is ordered changes no more.
 */
export const changeRfqWorkflow = createWorkflow(
  "change-rfq",
  function (input: WorkflowData<ChangeRfqInput>) {
    const by = transform({ input }, ({ input }) => ({ buyer_id: input.buyer_id }))
    const rfq_id = findRfqStep({ by, rfq_id: input.rfq_id })
    const lock = holdRfqLock(rfq_id)
    const { changed } = writeVersionsStep({ rfq_id, change: input.change })
    emitEventStep({
      eventName: RfqEvents.CHANGED,
      data: transform({ rfq_id, changed }, ({ rfq_id, changed }) =>
        changed ? [{ id: rfq_id }] : [],
      ),
    })
    freeLockStep(lock)
    return new WorkflowResponse({ rfq_id })
  },
)
