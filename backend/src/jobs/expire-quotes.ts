import type { MedusaContainer } from "@medusajs/framework/types"
import { expireQuotesWorkflow } from "../workflows/quote/expire"

export default async function expireQuotes(container: MedusaContainer) {
  await expireQuotesWorkflow(container).run()
}

// The day in Jakarta decides, whatever the host's own zone; see domain/src/negotiation.ts.
export const config = { name: "expire-quotes", schedule: { interval: 15_000 } }
