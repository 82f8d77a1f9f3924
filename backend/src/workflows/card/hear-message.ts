import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { CARD_PAYMENT_MODULE } from "../../modules/card-payment"
import type { CardFact } from "../../modules/card-payment/card-fact"
import type CardPaymentModuleService from "../../modules/card-payment/service"
import { bookCardPaymentsWorkflow } from "./book-card-payments"

/**
 * A message that claims to be Stripe's. What is about no payment of ours changes nothing.
 * @throws MedusaError INVALID_DATA when the signature does not hold for exactly these bytes
 */
export async function hearMessage(
  container: MedusaContainer,
  body: Buffer,
  signature: string,
): Promise<void> {
  const service = container.resolve<CardPaymentModuleService>(CARD_PAYMENT_MODULE)
  if (!service.pages) throw new MedusaError(MedusaError.Types.INVALID_DATA, "No card payments here")
  let fact: CardFact | null
  try {
    fact = service.pages.readMessage(body, signature)
  } catch {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, "The signature does not hold")
  }
  if (!fact) return
  const [row] = await service.listCardPayments(
    { id: fact.card_payment_id },
    { select: ["id", "order_id"], take: 1 },
  )
  if (!row) return
  await bookCardPaymentsWorkflow(container).run({
    input: { order_id: row.order_id, facts: [fact] },
  })
}
