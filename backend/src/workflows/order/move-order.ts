import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { planPartyMove } from "@serumpun/domain/order-moves"
import { checkShipment, type ShipmentInput } from "@serumpun/domain/order-rules"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  type ExportOrderRow,
  isHeld,
  type OrderOwner,
  readOrderRow,
  toStandingOrder,
} from "../../readers/order-row"
import { subtractMoney } from "@serumpun/domain/money"
import { readSettlements, toPayoutView } from "../../readers/settlement"
import { readBuyerContact } from "../../readers/buyer-contact"
import { freeLockStep } from "../hold-lock"
import { ProblemsError, refuse, throwProblems } from "../problems"
import { OrderEvents } from "./events"
import { holdOrderLock } from "./hold-order-lock"
import { orderMovedNotices, readOrderReaders } from "./notices"
import { type NewMove, type OrderChange, writeOrderChangeStep } from "./steps/write-order-change"

/** What the parties themselves do; money is in decide-transfer.ts, receipt in delivery/receive-order.ts. */
export type OrderMoveAsked =
  | { to: "ready" | "cancelled"; note: string | null }
  | { to: "shipped"; note: string | null; shipment: ShipmentInput }

/** `person_id`: who of a buyer's company moves it. */
export type MoveOrderInput = {
  id: string
  by: OrderOwner
  person_id?: string
  move: OrderMoveAsked
}

const planOrderMoveStep = createStep(
  "plan-order-move",
  async (
    { id, by, person_id, move }: MoveOrderInput,
    { container },
  ): Promise<StepResponse<OrderChange | null>> => {
    const row = await readOrderRow(container, id, by)
    const actor = "buyer_id" in by ? "buyer" : "producer"
    if (move.to !== "cancelled" && isHeld(row)) refuse("status", "sample_not_approved")
    const plan = planPartyMove(toStandingOrder(row), { by: actor, to: move.to })
    if (plan.problem) throw new ProblemsError([plan.problem])
    // Asked twice, as after a second tap, it changes nothing.
    if (plan.statuses.length === 0) return new StepResponse(null)
    if (move.to === "shipped") throwProblems(checkShipment(move.shipment, row))
    if (move.to === "cancelled" && !move.note) refuse("note", "note_required")
    const actor_name = await nameOf(container, row, { actor, person_id })
    const moves = plan.statuses.map((status): NewMove => {
      return { status, actor, actor_name, note: move.note }
    })
    const readers = await readOrderReaders(container, row)
    const to = actor === "buyer" ? ("producer" as const) : ("buyer" as const)
    return new StepResponse({
      id,
      order_id: row.order_id,
      moves,
      ...(move.to === "shipped" ? { shipment: move.shipment } : {}),
      ...(move.to === "cancelled" ? await returnAll(container, row, actor_name) : {}),
      notices: orderMovedNotices(row, { readers, moves, to: [to], received: row.received }),
    })
  },
)

/** An order that was never valid leaves its producer nothing; what came in is the buyer's again. */
async function returnAll(
  container: MedusaContainer,
  { id, producer_id, currency }: ExportOrderRow,
  actor_name: string,
): Promise<Pick<OrderChange, "earned">> {
  const settlement = (await readSettlements(container, [id]))(id)
  const { received } = toPayoutView(settlement, currency)
  if (received === 0) return {}
  const amount = subtractMoney(0, received, currency)
  const owed = { order_id: id, producer_id, currency, amount, actor_name }
  return { earned: { ...owed, kind: "returned", source: `cancelled:${id}` } }
}

/** How the log of an order names who moved it. */
export async function nameOf(
  container: MedusaContainer,
  { buyer_id, producer_name }: Pick<ExportOrderRow, "buyer_id" | "producer_name">,
  { actor, person_id }: { actor: "buyer" | "producer"; person_id?: string | undefined },
): Promise<string> {
  if (actor === "producer") return producer_name
  const buyer = await readBuyerContact(container, { account_id: buyer_id, person_id })
  return [buyer.person.name, buyer.company].filter(Boolean).join(", ")
}

/**
 * A producer says that the goods are ready or shipped; either side cancels while nothing has been paid,
 * which gives the months back. Each move has its date and its name, and the other side is told.
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
