import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { type DisputeStatus, laterDispute } from "@serumpun/domain/card-payment"
import { dayIn } from "@serumpun/domain/days"
import type { Currency } from "@serumpun/domain/money"
import { toReturn } from "@serumpun/domain/order-refunds"
import { CARD_PAYMENT_MODULE } from "../../modules/card-payment"
import type { Dispute } from "../../modules/card-payment/card-fact"
import type CardPaymentModuleService from "../../modules/card-payment/service"
import { readOperatorEmails } from "../../readers/operators"
import { type PayableRow, readPayableRow } from "../../readers/order-row"
import { readSettlements, refundableCards, toPaidOrder } from "../../readers/settlement"
import { freeLockStep } from "../hold-lock"
import { OrderEvents } from "../order/events"
import { holdOrderLock } from "../order/hold-order-lock"
import { readOrderReaders } from "../order/notices"
import { bookRefund } from "../settlement/book-refund"
import { disputeNotices } from "../settlement/notices"
import { writeWith } from "../write-with"

/** `id`: our card payment's. */
type Input = { id: string; order_id: string; dispute: Dispute }

const cards = (container: MedusaContainer) =>
  container.resolve<CardPaymentModuleService>(CARD_PAYMENT_MODULE)

const hearDisputeStep = createStep(
  "hear-dispute",
  async ({ id, order_id, dispute }: Input, { container }) => {
    const row = await cards(container).retrieveCardPayment(id)
    const from = row.dispute_status as DisputeStatus | null
    const status = laterDispute(from, dispute.status)
    if (status === from || dispute.currency !== row.currency) return new StepResponse({ ids: [] })
    const order = await readPayableRow(container, order_id, {})
    // Booked first: whoever ends in between hears it again from Stripe and finds the refund made.
    if (status === "lost") await bookLost(container, order, { id, dispute })
    const [readers, operators] = await Promise.all([
      readOrderReaders(container, order),
      readOperatorEmails(container),
    ])
    const { amount, respond_by } = dispute
    const notices = disputeNotices(order, { id, status, amount, respond_by }, readers, operators)
    const columns = {
      dispute_status: status,
      dispute_amount: amount,
      dispute_respond_by: respond_by,
    }
    await writeWith(container, { notices }, ({ run }) =>
      run(cards(container), (service, context) =>
        service.updateCardPayments({ id, ...columns }, context),
      ),
    )
    return new StepResponse({ ids: [{ id: order_id }] })
  },
)

/** The bank has given the buyer their money back, which counts as a refund to that card. */
async function bookLost(
  container: MedusaContainer,
  order: PayableRow,
  { id, dispute }: Omit<Input, "order_id">,
): Promise<void> {
  const order_id = order.id
  const currency = order.currency as Currency
  const settlement = (await readSettlements(container, [order_id]))(order_id)
  const idempotency_key = `dispute:${id}`
  if (settlement.refunds.some((refund) => refund.idempotency_key === idempotency_key)) return
  const left = refundableCards(settlement, currency).find((card) => card.id === id)?.refundable ?? 0
  const amount = Math.min(dispute.amount, left)
  if (amount <= 0) return
  const row = {
    ...{ order_id, idempotency_key, currency, amount, way: "card" as const },
    of_excess: Math.min(amount, toReturn(toPaidOrder(order, settlement))),
    ...{ card_payment_id: id, reference: null, refunded_on: dayIn(new Date()) },
    reason: "The buyer’s bank took the payment back",
    decided_by: "Stripe",
  }
  await bookRefund(container, order, row, { status: "done" })
}

/**
 * A buyer's bank disputes a card payment, or has decided about it. While it is open nothing of the order
 * is paid out; a lost one is a refund. Heard more than once and in any order it comes to the same.
 */
export const hearDisputeWorkflow = createWorkflow(
  "hear-dispute",
  function (input: WorkflowData<Input>) {
    const lock = holdOrderLock(transform({ input }, ({ input }) => input.order_id))
    const { ids } = hearDisputeStep(input)
    emitEventStep({ eventName: OrderEvents.CHANGED, data: ids })
    freeLockStep(lock)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.id })))
  },
)
