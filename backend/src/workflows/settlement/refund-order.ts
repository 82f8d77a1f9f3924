import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { dayIn } from "@serumpun/domain/days"
import type { Currency } from "@serumpun/domain/money"
import { planRefund } from "@serumpun/domain/order-refunds"
import type { RefundOrder } from "../../contracts/settlement"
import { readPayableRow } from "../../readers/order-row"
import {
  readSettlements,
  refundableCards,
  type Settlement,
  toPaidOrder,
} from "../../readers/settlement"
import { readActorName } from "../actor"
import { freeLockStep } from "../hold-lock"
import { holdOrderLock } from "../order/hold-order-lock"
import { refuse, throwProblems } from "../problems"
import { bookRefund } from "./book-refund"
import { finishRefundWorkflow } from "./finish-refund"
import { settlements } from "./ledger"

export type RefundOrderInput = { order_id: string; user_id: string; refund: RefundOrder }

/** A transfer has been made already and is booked at once; a card's is only decided here. */
const decideRefundStep = createStep(
  "decide-refund",
  async ({ order_id, user_id, refund }: RefundOrderInput, { container }) => {
    const order = await readPayableRow(container, order_id, {})
    const settlement = (await readSettlements(container, [order_id]))(order_id)
    const found = settlement.refunds.find((row) => row.idempotency_key === refund.idempotency_key)
    if (found) return new StepResponse({ id: found.id })
    const { of_excess } = judge(order, settlement, refund)
    const way = refund.card_payment_id ? ("card" as const) : ("transfer" as const)
    const currency = order.currency as Currency
    const decided_by = await readActorName(container, { user_id })
    const row = { ...refund, order_id, currency, of_excess, way, decided_by }
    return new StepResponse({
      id:
        way === "transfer"
          ? await bookRefund(container, order, row, { status: "done" })
          : await decideCard(container, row),
    })
  },
)

async function decideCard(container: MedusaContainer, row: object): Promise<string> {
  const { id } = await settlements(container).createOrderRefunds({
    ...row,
    status: "asked",
  } as never)
  return id
}

/** @throws problems: more than that card or the order can give back, a day that cannot be, no reference */
function judge(
  order: Awaited<ReturnType<typeof readPayableRow>>,
  settlement: Settlement,
  refund: RefundOrder,
) {
  const currency = order.currency as Currency
  const card = refundableCards(settlement, currency).find(({ id }) => id === refund.card_payment_id)
  if (refund.card_payment_id && !card) refuse("card_payment_id", "invalid_choice")
  if (!refund.card_payment_id && !refund.reference) refuse("reference", "required")
  const plan = planRefund(
    toPaidOrder(order, settlement),
    { ...refund, limit: card?.refundable ?? Number.POSITIVE_INFINITY },
    { placed_on: order.placed_on, today: dayIn(new Date()) },
  )
  throwProblems(plan.problems)
  return plan
}

/**
 * An operator gives money back, in whole or in part and with a reason. Deciding comes first, so that a
 * card is never given back twice whatever ends in between; the same key is the same refund.
 */
export const refundOrderWorkflow = createWorkflow(
  "refund-order",
  function (input: WorkflowData<RefundOrderInput>) {
    const lock = holdOrderLock(transform({ input }, ({ input }) => input.order_id))
    const row = decideRefundStep(input)
    freeLockStep(lock)
    const finished = finishRefundWorkflow.runAsStep({
      input: transform({ row, input }, ({ row, input }) => ({
        id: row.id,
        order_id: input.order_id,
      })),
    })
    return new WorkflowResponse(finished)
  },
)
