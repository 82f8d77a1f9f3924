import type { MedusaContainer } from "@medusajs/framework/types"
import { settleWaiting } from "../workflows/card/settle-waiting"

export default async function settleCardPayments(container: MedusaContainer) {
  await settleWaiting(container)
}

// For messages of Stripe's that never came, as while this copy was stopped.
export const config = { name: "settle-card-payments", schedule: "*/5 * * * *" }
