import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { CARD_PAYMENT_MODULE } from "../../modules/card-payment"
import type CardPaymentModuleService from "../../modules/card-payment/service"
import { settleCardPaymentsWorkflow } from "./settle-card-payments"

/** So long Stripe's message has time to come by itself. */
const PATIENCE_MS = 5 * 60_000
const AT_ONCE = 200

/** Orders with a payment page of which nothing has been heard for a while, one after the other. */
export async function settleWaiting(container: MedusaContainer): Promise<void> {
  const service = container.resolve<CardPaymentModuleService>(CARD_PAYMENT_MODULE)
  if (!service.pages) return
  const rows = await service.listCardPayments(
    {
      status: ["open", "processing"],
      session_id: { $ne: null },
      updated_at: { $lt: new Date(Date.now() - PATIENCE_MS) },
    },
    { select: ["id", "order_id"], order: { updated_at: "ASC" }, take: AT_ONCE },
  )
  for (const order_id of new Set(rows.map((row) => row.order_id)))
    await settleCardPaymentsWorkflow(container)
      .run({ input: { order_id } })
      .catch((error: Error) =>
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .error(`The card payments of ${order_id} could not be settled: ${error.message}`),
      )
}
