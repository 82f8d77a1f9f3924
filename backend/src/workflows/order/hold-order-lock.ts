import { transform, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { holdLockStep } from "../hold-lock"

/** One order changes one step at a time, whoever changes it. */
export function holdOrderLock(order_id: WorkflowData<string> | string) {
  return holdLockStep({ key: transform({ order_id }, ({ order_id }) => `order:${order_id}`) })
}
