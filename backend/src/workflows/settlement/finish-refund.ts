import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { CARD_PAYMENT_MODULE } from "../../modules/card-payment"
import type CardPaymentModuleService from "../../modules/card-payment/service"
import { readPayableRow } from "../../readers/order-row"
import { freeLockStep } from "../hold-lock"
import { holdOrderLock } from "../order/hold-order-lock"
import { refuse } from "../problems"
import { bookRefund } from "./book-refund"
import { settlements } from "./ledger"

type Input = { id: string; order_id: string }
type Outcome = { stripe_refund_id: string | null; isRefused: boolean }

/** Asking Stripe again with our row's id is the same refund, so that nothing goes back twice. */
const askForRefundStep = createStep(
  "ask-for-refund",
  async ({ id }: Input, { container }): Promise<StepResponse<Outcome | null>> => {
    const row = await settlements(container).retrieveOrderRefund(id)
    if (row.status !== "asked" || !row.card_payment_id) return new StepResponse(null)
    const cards = container.resolve<CardPaymentModuleService>(CARD_PAYMENT_MODULE)
    const card = await cards.retrieveCardPayment(row.card_payment_id)
    if (!cards.pages || !card.payment_intent_id) refuse("amount", "card_off")
    return new StepResponse(
      await cards.pages!.refund({
        refund_id: id,
        payment_intent_id: card.payment_intent_id!,
        amount: row.amount,
        currency: row.currency,
      }),
    )
  },
)

const bookOutcomeStep = createStep(
  "book-refund-outcome",
  async ({ id, order_id, outcome }: Input & { outcome: Outcome | null }, { container }) => {
    if (!outcome) return new StepResponse({ id })
    const row = await settlements(container).retrieveOrderRefund(id)
    // Another run has booked it while this one was asking.
    if (row.status !== "asked") return new StepResponse({ id })
    const { stripe_refund_id, isRefused } = outcome
    if (isRefused) await settlements(container).updateOrderRefunds({ id, status: "failed" })
    else {
      const order = await readPayableRow(container, order_id, {})
      await bookRefund(container, order, row, { status: "done", stripe_refund_id })
    }
    return new StepResponse({ id })
  },
)

/** Carries out a refund to a card that has been decided, once, however often it is run. */
export const finishRefundWorkflow = createWorkflow(
  "finish-refund",
  function (input: WorkflowData<Input>) {
    const outcome = askForRefundStep(input)
    const lock = holdOrderLock(transform({ input }, ({ input }) => input.order_id))
    const booked = bookOutcomeStep(
      transform({ input, outcome }, ({ input, outcome }) => ({ ...input, outcome })),
    )
    freeLockStep(lock)
    return new WorkflowResponse(booked)
  },
)
