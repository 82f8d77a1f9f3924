import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { freeLockStep } from "../hold-lock"
import { holdRfqLock } from "../rfq/hold-rfq-lock"
import { moveRfq } from "../rfq/move-rfq"
import { findRfqStep } from "../rfq/steps/find-rfq"
import { copyQuotesStep } from "./steps/copy-quotes"

export type ExtendQuoteInput = {
  by: { producer_id: string }
  quote_id: string
  /** ISO day, later than the quote's. */
  valid_until: string
}

/** A producer lets their quote hold longer: a new version with a later day, sent at once. */
export const extendQuoteWorkflow = createWorkflow(
  "extend-quote",
  function (input: WorkflowData<ExtendQuoteInput>) {
    const rfq_id = findRfqStep({ by: input.by, quote_id: input.quote_id })
    const lock = holdRfqLock(rfq_id)
    const { id } = copyQuotesStep({ quote_id: input.quote_id, valid_until: input.valid_until })
    moveRfq(
      transform({ input, rfq_id, id }, ({ input, rfq_id, id }) => ({
        rfq_id,
        by: input.by,
        moves: [{ kind: "send" as const, quote_id: id }],
      })),
    )
    freeLockStep(lock)
    return new WorkflowResponse({ id })
  },
)
