import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { catchUpSearchWorkflow } from "../workflows/catalogue/catch-up-search"

export default async function catchUpSearch(container: MedusaContainer) {
  await catchUpSearchWorkflow(container)
    .run()
    .catch((error: Error) =>
      // Expected while the search server is away: one line a minute, no stack.
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`Search is not up to date and will be tried again: ${error.message}`),
    )
}

export const config = { name: "catch-up-search", schedule: "* * * * *" }
