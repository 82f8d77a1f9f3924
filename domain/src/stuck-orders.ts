import type { OrderStatus } from "./statuses.js"

/** After so many days without a step somebody should ask what has become of an order. */
export const STUCK_DAYS = 10

/** Where an order waits for somebody; what is completed or cancelled waits for nobody. */
export const waitingStatuses = [
  "awaiting_deposit",
  "in_production",
  "ready",
  "shipped",
  "delivered",
] as const satisfies OrderStatus[]
