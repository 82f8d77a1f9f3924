import type { MedusaContainer } from "@medusajs/framework/types"
import { remindOfQuotesWorkflow } from "../workflows/quote/remind"

export default async function remindQuotes(container: MedusaContainer) {
  await remindOfQuotesWorkflow(container).run()
}

// Often, since a reminder is written once however often it is looked for, and the host may sleep.
export const config = { name: "remind-quotes", schedule: { interval: 15_000 } }
