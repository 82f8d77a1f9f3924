import { transform, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { holdLockStep } from "../hold-lock"

/** One RFQ and its quotes change one at a time, whoever changes them. */
export function holdRfqLock(rfq_id: WorkflowData<string> | string) {
  return holdLockStep({ key: transform({ rfq_id }, ({ rfq_id }) => `rfq:${rfq_id}`) })
}
