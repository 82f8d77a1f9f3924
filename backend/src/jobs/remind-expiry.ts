import type { MedusaContainer } from "@medusajs/framework/types"
import { remindOfExpiryWorkflow } from "../workflows/certificate/remind-expiry"

export default async function remindExpiry(container: MedusaContainer) {
  await remindOfExpiryWorkflow(container).run()
}

// Often, since a reminder is written once however often it is looked for, and the host may sleep.
export const config = { name: "remind-expiry", schedule: { interval: 15_000 } }
