import type { MedusaContainer } from "@medusajs/framework/types"
import { expireQuotesWorkflow } from "../workflows/quote/expire"

export default async function expireQuotes(container: MedusaContainer) {
  await expireQuotesWorkflow(container).run({ input: {} })
}

// 00:05 in Jakarta, where quotes end with their day.
export const config = { name: "expire-quotes", schedule: "5 17 * * *" }
