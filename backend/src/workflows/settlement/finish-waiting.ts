import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { finishRefundWorkflow } from "./finish-refund"
import { settlements } from "./ledger"

const AT_ONCE = 50

/** Refunds that were decided while Stripe was away, or of which a process ended before booking them. */
export async function finishWaitingRefunds(container: MedusaContainer): Promise<void> {
  const rows = await settlements(container).listOrderRefunds(
    { status: "asked" },
    { order: { created_at: "ASC" }, take: AT_ONCE },
  )
  for (const { id, order_id } of rows)
    await finishRefundWorkflow(container)
      .run({ input: { id, order_id } })
      .catch((error: Error) =>
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .error(`The refund ${id} could not be made: ${error.message}`),
      )
}
