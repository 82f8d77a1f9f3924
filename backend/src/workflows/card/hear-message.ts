import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { CARD_PAYMENT_MODULE } from "../../modules/card-payment"
import type { StripeMessage } from "../../modules/card-payment/card-fact"
import type CardPaymentModuleService from "../../modules/card-payment/service"
import { failRefundWorkflow } from "../settlement/fail-refund"
import { settlements } from "../settlement/ledger"
import { bookCardPaymentsWorkflow } from "./book-card-payments"
import { hearDisputeWorkflow } from "./hear-dispute"

/**
 * A message that claims to be Stripe's. What is about no payment of ours changes nothing.
 * @throws MedusaError INVALID_DATA when the signature does not hold for exactly these bytes
 */
export async function hearMessage(
  container: MedusaContainer,
  body: Buffer,
  signature: string,
): Promise<void> {
  const { pages } = cards(container)
  if (!pages) throw new MedusaError(MedusaError.Types.INVALID_DATA, "No card payments here")
  let message: StripeMessage | null
  try {
    message = pages.readMessage(body, signature)
  } catch {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, "The signature does not hold")
  }
  if (message) await take(container, message)
}

const cards = (container: MedusaContainer) =>
  container.resolve<CardPaymentModuleService>(CARD_PAYMENT_MODULE)

async function take(
  container: MedusaContainer,
  { payment, failedRefund, dispute }: StripeMessage,
): Promise<void> {
  if (failedRefund) {
    const { refund_id: id } = failedRefund
    const [row] = await settlements(container).listOrderRefunds({ id }, { take: 1 })
    if (!row) return
    await failRefundWorkflow(container).run({ input: { id, order_id: row.order_id } })
    return
  }
  const key = payment
    ? { id: payment.card_payment_id }
    : { payment_intent_id: dispute.payment_intent_id }
  const [row] = await cards(container).listCardPayments(key, {
    select: ["id", "order_id"],
    take: 1,
  })
  if (!row) return
  const { id, order_id } = row
  if (payment)
    await bookCardPaymentsWorkflow(container).run({ input: { order_id, facts: [payment] } })
  else await hearDisputeWorkflow(container).run({ input: { id, order_id, dispute } })
}
