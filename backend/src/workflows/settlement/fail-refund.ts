import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { type Currency, subtractMoney } from "@serumpun/domain/money"
import { readOperatorEmails } from "../../readers/operators"
import { readPayableRow } from "../../readers/order-row"
import { freeLockStep } from "../hold-lock"
import { OrderEvents } from "../order/events"
import { holdOrderLock } from "../order/hold-order-lock"
import { readOrderReaders } from "../order/notices"
import { writeWith } from "../write-with"
import { settlements, writeEarned } from "./ledger"
import { refundFailedNotices } from "./notices"

type Input = { id: string; order_id: string }

const failRefundStep = createStep("fail-refund", async ({ id, order_id }: Input, { container }) => {
  const row = await settlements(container).retrieveOrderRefund(id)
  if (row.status === "failed") return new StepResponse({ ids: [] })
  const order = await readPayableRow(container, order_id, {})
  const currency = order.currency as Currency
  const [readers, operators] = await Promise.all([
    readOrderReaders(container, order),
    readOperatorEmails(container),
  ])
  const notices = refundFailedNotices(order, { id, amount: row.amount }, readers, operators)
  await writeWith(container, { notices }, async (transaction) => {
    await transaction.run(settlements(container), (service, context) =>
      service.updateOrderRefunds({ id, status: "failed" }, context),
    )
    // The producer was credited with less; of one that was never booked there is nothing to undo.
    if (row.status === "done")
      await writeEarned(container, transaction, {
        ...{ order_id, producer_id: order.producer_id, currency, kind: "returned" },
        amount: subtractMoney(row.amount, row.of_excess, currency),
        ...{ source: `failed:${id}`, actor_name: "" },
      })
  })
  return new StepResponse({ ids: [{ id: order_id }] })
})

/**
 * Stripe could not give a card its money, as it may say days after it took the refund on. What belongs
 * to the buyer is to be returned again, by transfer; Medusa keeps the refund it has, and the next one
 * for the same money is not booked there twice (`splitRefund`).
 */
export const failRefundWorkflow = createWorkflow(
  "fail-refund",
  function (input: WorkflowData<Input>) {
    const lock = holdOrderLock(transform({ input }, ({ input }) => input.order_id))
    const { ids } = failRefundStep(input)
    emitEventStep({ eventName: OrderEvents.CHANGED, data: ids })
    freeLockStep(lock)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.id })))
  },
)
