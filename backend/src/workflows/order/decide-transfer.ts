import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { dayIn } from "@serumpun/domain/days"
import { sumLines } from "@serumpun/domain/money"
import { planCredit } from "@serumpun/domain/order-moves"
import { checkCredit, type CreditInput } from "@serumpun/domain/order-rules"
import { EXPORT_ORDER_MODULE } from "../../modules/export-order"
import type ExportOrderModuleService from "../../modules/export-order/service"
import { type PayableRow, readPayableRow, toStandingOrder } from "../../readers/order-row"
import { readActorName } from "../actor"
import { freeLockStep } from "../hold-lock"
import { refuse, throwProblems } from "../problems"
import { OrderEvents } from "./events"
import { holdOrderLock } from "./hold-order-lock"
import { orderMovedNotices, paymentReceivedNotices, readOrderReaders } from "./notices"
import { transferRefusedNotices } from "./notices"
import { toPayments } from "./payables"
import { type NewMove, type OrderChange, writeOrderChangeStep } from "./steps/write-order-change"

export type DecideTransferInput = {
  transfer_id: string
  user_id: string
  decision: ({ to: "confirmed" } & CreditInput) | { to: "refused"; answer: string }
}

const findOrderOfTransferStep = createStep(
  "find-order-of-transfer",
  async (transfer_id: string, { container }) => {
    const [transfer] = await container
      .resolve<ExportOrderModuleService>(EXPORT_ORDER_MODULE)
      .listTransfers({ id: transfer_id }, { take: 1 })
    if (!transfer) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such transfer")
    return new StepResponse(transfer.order_id)
  },
)

const planDecisionStep = createStep(
  "plan-transfer-decision",
  async (
    { transfer_id, user_id, decision, id }: DecideTransferInput & { id: string },
    { container },
  ): Promise<StepResponse<OrderChange | null>> => {
    const row = await readPayableRow(container, id, {})
    const transfer = row.transfers.find((one) => one.id === transfer_id)
    if (!transfer) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such transfer")
    if (transfer.status === decision.to) return new StepResponse(null)
    if (transfer.status !== "reported")
      refuse("status", "transition_not_allowed", {
        thing: "transfer",
        from: transfer.status,
        to: decision.to,
      })
    const decided_by = await readActorName(container, { user_id })
    const asked = { id: transfer_id, decided_by }
    if (decision.to === "confirmed")
      return planConfirmation(container, row, { ...asked, ...decision })
    const readers = await readOrderReaders(container, row)
    return new StepResponse({
      id,
      order_id: row.order_id,
      moves: [],
      transfer: {
        ...asked,
        status: "refused",
        answer: decision.answer,
        credited: null,
        credited_on: null,
      },
      notices: transferRefusedNotices(row, transfer, { readers, answer: decision.answer }),
    })
  },
)

type Credit = CreditInput & { id: string; decided_by: string }

async function planConfirmation(
  container: MedusaContainer,
  row: PayableRow,
  { id, decided_by, credited, credited_on }: Credit,
): Promise<StepResponse<OrderChange>> {
  const { currency, placed_on } = row
  throwProblems(
    checkCredit({ credited, credited_on }, { currency, placed_on, today: dayIn(new Date()) }),
  )
  const plan = planCredit(toStandingOrder(row), credited)
  const { received } = plan
  const moves = plan.statuses.map((status): NewMove => {
    return { status, actor: "operator", actor_name: decided_by, note: null }
  })
  const readers = await readOrderReaders(container, row)
  return new StepResponse({
    id: row.id,
    order_id: row.order_id,
    received,
    moves,
    payments: toPayments(row, plan.parts),
    earned: {
      order_id: row.id,
      producer_id: row.producer_id,
      currency,
      kind: "received",
      amount: sumLines([plan.parts.deposit, plan.parts.balance], currency),
      source: id,
      actor_name: decided_by,
    },
    transfer: { id, status: "confirmed", credited, credited_on, answer: null, decided_by },
    notices: [
      ...paymentReceivedNotices(row, { readers, transfer_id: id, credited, received }),
      ...orderMovedNotices(row, { readers, moves, to: ["producer"], received }),
    ],
  })
}

/**
 * An operator says what the bank has booked for a reported transfer, in the order's currency, or
 * refuses it with a reason. Deciding again the same way changes nothing.
 */
export const decideTransferWorkflow = createWorkflow(
  "decide-transfer",
  function (input: WorkflowData<DecideTransferInput>) {
    const id = findOrderOfTransferStep(input.transfer_id)
    const lock = holdOrderLock(id)
    const change = planDecisionStep(transform({ input, id }, ({ input, id }) => ({ ...input, id })))
    const { ids } = writeOrderChangeStep(change)
    emitEventStep({ eventName: OrderEvents.CHANGED, data: ids })
    freeLockStep(lock)
    return new WorkflowResponse(transform({ id }, ({ id }) => ({ id })))
  },
)
