import { randomUUID } from "node:crypto"
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
import { openQuantities, planReceipt } from "@serumpun/domain/delivery/receipts"
import { planPartyMove } from "@serumpun/domain/order-moves"
import type { ReceiveOrder } from "../../contracts/delivery"
import { DELIVERY_MODULE } from "../../modules/delivery"
import type DeliveryModuleService from "../../modules/delivery/service"
import { linesOfReceipt, readOrderedQuantities } from "../../readers/delivery"
import { type ExportOrderRow, readOrderRow, toStandingOrder } from "../../readers/order-row"
import { freeLockStep } from "../hold-lock"
import { OrderEvents } from "../order/events"
import { holdOrderLock } from "../order/hold-order-lock"
import { nameOf } from "../order/move-order"
import { orderMovedNotices, type OrderReaders, readOrderReaders } from "../order/notices"
import {
  type NewMove,
  type OrderChange,
  writeOrderChangeStep,
} from "../order/steps/write-order-change"
import { ProblemsError, throwProblems } from "../problems"
import { orderNewsNotice } from "./news"

/** `person_id`: who of the buyer's company received it. */
export type ReceiveOrderInput = {
  id: string
  buyer_id: string
  person_id: string
  receipt: ReceiveOrder
}

const planReceiptStep = createStep(
  "plan-receipt",
  async (
    { id, buyer_id, person_id, receipt }: ReceiveOrderInput,
    { container },
  ): Promise<StepResponse<OrderChange | null>> => {
    const row = await readOrderRow(container, id, { buyer_id })
    const plan = planPartyMove(toStandingOrder(row), { by: "buyer", to: "delivered" })
    if (plan.problem) throw new ProblemsError([plan.problem])
    const before = await container
      .resolve<DeliveryModuleService>(DELIVERY_MODULE)
      .listReceipts({ order_id: id }, { take: 1000 })
    const idempotency_key = receipt.idempotency_key ?? randomUUID()
    const isAgain = before.some((one) => one.idempotency_key === idempotency_key)
    // Asked twice, as after a second tap, it changes nothing.
    if (isAgain || plan.statuses.length === 0) return new StepResponse(null)
    const ordered = await readOrderedQuantities(container, row)
    const open = openQuantities(ordered, before.flatMap(linesOfReceipt))
    const received = planReceipt(open, receipt.lines, receipt)
    throwProblems(received.problems)
    const readers = await readOrderReaders(container, row)
    const statuses = received.is_whole ? plan.statuses : []
    const name = await nameOf(container, row, { actor: "buyer", person_id })
    const moves = statuses.map((status) => toMove(status, name, receipt.note))
    return new StepResponse({
      id,
      order_id: row.order_id,
      moves,
      receipt: {
        idempotency_key,
        received_on: dayIn(new Date()),
        lines: received.lines,
        is_last: received.is_whole,
        note: receipt.note,
      },
      notices: received.is_whole
        ? orderMovedNotices(row, { readers, moves, to: ["producer"], received: row.received })
        : [partNotice(row, readers, { key: idempotency_key, note: receipt.note })],
    })
  },
)

/** What is completed with the receipt, since it was paid before, follows from the payment. */
function toMove(status: NewMove["status"], actor_name: string, note: string | null): NewMove {
  return status === "delivered"
    ? { status, actor: "buyer", actor_name, note }
    : { status, actor: "payment", actor_name: "", note: null }
}

function partNotice(
  row: ExportOrderRow,
  readers: OrderReaders,
  { key, note }: { key: string; note: string | null },
) {
  const news = "received_in_part" as const
  return orderNewsNotice(row, readers, { key: `${row.id}:${key}`, to: "producer", news, note })
}

/**
 * A buyer confirms what has come, in whole or in part. The order is delivered when nothing is open any
 * more, or when the buyer says that the rest will not come; what is missing then is theirs to claim.
 */
export const receiveOrderWorkflow = createWorkflow(
  "receive-order",
  function (input: WorkflowData<ReceiveOrderInput>) {
    const lock = holdOrderLock(input.id)
    const change = planReceiptStep(input)
    const { ids } = writeOrderChangeStep(change)
    emitEventStep({ eventName: OrderEvents.CHANGED, data: ids })
    freeLockStep(lock)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.id })))
  },
)
