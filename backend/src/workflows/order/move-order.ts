import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { dueAfter } from "@serumpun/domain/order-money"
import { checkShipment, type ShipmentInput } from "@serumpun/domain/order-rules"
import { canTransition, type OrderStatus } from "@serumpun/domain/statuses"
import type { MedusaContainer } from "@medusajs/framework/types"
import { type ExportOrderRow, type OrderOwner, readOrderRow } from "../../readers/order"
import { readBuyers } from "../../readers/rfq"
import { freeLockStep } from "../hold-lock"
import { refuse, throwProblems } from "../problems"
import { OrderEvents } from "./events"
import { holdOrderLock } from "./hold-order-lock"
import { orderMovedNotices, readOrderReaders } from "./notices"
import { type NewMove, type OrderChange, writeOrderChangeStep } from "./steps/write-order-change"

/** What the parties themselves do; what follows from money is in decide-transfer.ts. */
export type OrderMoveAsked =
  | { to: "ready" | "delivered"; note: string | null }
  | { to: "cancelled"; note: string | null }
  | { to: "shipped"; note: string | null; shipment: ShipmentInput }

export type MoveOrderInput = { id: string; by: OrderOwner; move: OrderMoveAsked }

const planOrderMoveStep = createStep(
  "plan-order-move",
  async (
    { id, by, move }: MoveOrderInput,
    { container },
  ): Promise<StepResponse<OrderChange | null>> => {
    const row = await readOrderRow(container, id, by)
    const from = row.status as OrderStatus
    // Asked twice, as after a second tap, it changes nothing; a receipt may have completed the order.
    const isDone = from === move.to || (move.to === "delivered" && from === "completed")
    if (isDone) return new StepResponse(null)
    refuseImpossible(row, from, move)
    const actor = "buyer_id" in by ? "buyer" : "producer"
    const actor_name = await nameOf(container, row, actor)
    const moves: NewMove[] = [{ status: move.to, actor, actor_name, note: move.note }]
    const due = dueAfter(row, row.received, row.currency)
    if (move.to === "delivered" && due.total === 0)
      moves.push({ status: "completed", actor: "payment", actor_name: "", note: null })
    const readers = await readOrderReaders(container, row)
    const to = actor === "buyer" ? ("producer" as const) : ("buyer" as const)
    return new StepResponse({
      id,
      order_id: row.order_id,
      moves,
      ...(move.to === "shipped" ? { shipment: move.shipment } : {}),
      notices: orderMovedNotices(row, { readers, moves, to: [to], received: row.received }),
    })
  },
)

function refuseImpossible(row: ExportOrderRow, from: OrderStatus, move: OrderMoveAsked): void {
  // Once production has begun, money and goods have to be settled, which no button does.
  const isLate = move.to === "cancelled" && from !== "awaiting_deposit"
  if (isLate || !canTransition("order", from, move.to))
    refuse("status", "transition_not_allowed", { thing: "order", from, to: move.to })
  if (move.to === "shipped") throwProblems(checkShipment(move.shipment, row.placed_on))
  if (move.to !== "cancelled") return
  if (!move.note) refuse("note", "note_required")
  const isPaid = row.received > 0 || row.transfers.some(({ status }) => status === "reported")
  if (isPaid) refuse("status", "order_has_payments")
}

async function nameOf(
  container: MedusaContainer,
  { buyer_id, producer_name }: ExportOrderRow,
  actor: "buyer" | "producer",
): Promise<string> {
  if (actor === "producer") return producer_name
  const buyer = (await readBuyers(container, [buyer_id])).get(buyer_id)
  return [buyer?.name, buyer?.company].filter(Boolean).join(", ")
}

/**
 * A producer says that the goods are ready or shipped, a buyer that they have arrived; either cancels
 * while nothing has been paid, which gives the months back. Each move has its date and its name, and
 * the other side is told. An order that is delivered and paid is completed.
 */
export const moveOrderWorkflow = createWorkflow(
  "move-order",
  function (input: WorkflowData<MoveOrderInput>) {
    const lock = holdOrderLock(input.id)
    const change = planOrderMoveStep(input)
    const { ids } = writeOrderChangeStep(change)
    emitEventStep({ eventName: OrderEvents.CHANGED, data: ids })
    freeLockStep(lock)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.id })))
  },
)
