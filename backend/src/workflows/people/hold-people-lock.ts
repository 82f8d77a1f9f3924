import { transform, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { holdLockStep } from "../hold-lock"

/** People and invitations of one producer change one after the other, so that an owner always stays. */
export function holdPeopleLock(producer_id: WorkflowData<string> | string) {
  return holdLockStep({
    key: transform({ producer_id }, ({ producer_id }) => `people:${producer_id}`),
  })
}
