import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { CARD_PAYMENT_MODULE } from "../../modules/card-payment"
import type { CardFact } from "../../modules/card-payment/card-fact"
import type CardPaymentModuleService from "../../modules/card-payment/service"
import { readPayableRow } from "../../readers/order-row"
import { bookCardPaymentsWorkflow } from "./book-card-payments"

export type SettleCardPaymentsInput = { order_id: string; buyer_id?: string }

/** Stripe away is no failure here: its message books the payment, or the next question does. */
const askStripeStep = createStep(
  "ask-stripe",
  async ({ order_id, buyer_id }: SettleCardPaymentsInput, { container }) => {
    await readPayableRow(container, order_id, buyer_id ? { buyer_id } : {})
    const service = container.resolve<CardPaymentModuleService>(CARD_PAYMENT_MODULE)
    const { pages } = service
    const rows = await service.listCardPayments({ order_id, status: ["open", "processing"] })
    const facts: CardFact[] = []
    for (const { session_id } of rows) {
      if (!pages || !session_id) continue
      const fact = await pages.read(session_id).catch((error: Error) => {
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .warn(`Stripe did not tell of the payment ${session_id}: ${error.message}`)
        return null
      })
      if (fact) facts.push(fact)
    }
    return new StepResponse(facts)
  },
)

/**
 * Asks Stripe about the payment pages of an order that have not ended, and books what has been paid:
 * when the buyer comes back before Stripe's message does, and when a message never comes.
 */
export const settleCardPaymentsWorkflow = createWorkflow(
  "settle-card-payments",
  function (input: WorkflowData<SettleCardPaymentsInput>) {
    const facts = askStripeStep(input)
    const booked = bookCardPaymentsWorkflow.runAsStep({
      input: transform({ input, facts }, ({ input, facts }) => ({
        order_id: input.order_id,
        facts,
      })),
    })
    return new WorkflowResponse(booked)
  },
)
