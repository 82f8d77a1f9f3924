import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { settleSearchWorkflow } from "../workflows/catalogue/settle-search"

const QUIET_MS = 60_000
let warnedAt = 0

export default async function settleSearch(container: MedusaContainer) {
  await settleSearchWorkflow(container)
    .run()
    .catch((error: Error) => {
      // Expected while the search server is away: one line a minute, no stack.
      if (Date.now() - warnedAt < QUIET_MS) return
      warnedAt = Date.now()
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`Search is not up to date and will be tried again: ${error.message}`)
    })
}

// Most is settled right after it changed; this finds what an ended process or search left.
export const config = { name: "settle-search", schedule: { interval: 10_000 } }
