import type { Context, MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { ShipmentInput } from "@serumpun/domain/order-rules"
import type { OrderStatus } from "@serumpun/domain/statuses"
import type { LineQuantity } from "@serumpun/domain/delivery/receipts"
import { DELIVERY_MODULE } from "../../../modules/delivery"
import type DeliveryModuleService from "../../../modules/delivery/service"
import { EXPORT_ORDER_MODULE } from "../../../modules/export-order"
import type ExportOrderModuleService from "../../../modules/export-order/service"
import { planForOrder } from "../../issued/plan-for-order"
import { type IssuingPlan, writeIssued } from "../../issued/write-issued"
import { planTradeOfOrder } from "../../ledger/plan-trade"
import { writeTrade } from "../../ledger/write-trade"
import type { Transaction } from "../../one-transaction"
import { type Earned, writeEarned } from "../../settlement/ledger"
import { type ClaimChange, writeClaim } from "../../delivery/write-claim"
import { planSampleOfOrder } from "../../sample/follow-order"
import { writeSample } from "../../sample/write-sample"
import { type Consequences, writeWith } from "../../write-with"
import { type LoweredOrder, lowerPayables } from "../lower-payables"
import { endMedusaOrder, type Received, writePayments } from "../payables"

export type NewMove = {
  status: OrderStatus
  actor: "buyer" | "producer" | "operator" | "payment"
  actor_name: string
  note: string | null
}
type TransferDecision = {
  id: string
  status: "confirmed" | "refused"
  credited: number | null
  credited_on: string | null
  answer: string | null
  decided_by: string
}

type NewReceipt = {
  idempotency_key: string
  received_on: string
  lines: LineQuantity[]
  is_last: boolean
  note: string | null
}

/** Everything that one thing that happens to an order changes; null when nothing does. */
export type OrderChange = Consequences & {
  /** Ours and Medusa's. */
  id: string
  order_id: string
  /** Of a sample's order. */
  sample_id?: string
  received?: number
  /** In the order of their statuses; the last is where the order stands then. */
  moves: NewMove[]
  transfer?: TransferDecision
  payments?: Received[]
  /** What the producer is owed of it. */
  earned?: Earned
  shipment?: ShipmentInput
  receipt?: NewReceipt
  claim?: ClaimChange
  /** What a settled claim takes off. */
  lowered?: LoweredOrder
  /** Of the export order, when a claim or an approved sample changes them. */
  columns?: { open_claims?: number; discount?: number; sample_approved_on?: string }
}

/**
 * Writes a change of an order with what it means for Medusa's order, the payments booked and the
 * notices, in one transaction. Nothing that can fail comes after it but telling of it, so it is not
 * undone: money that has been booked stays booked, and asking again changes nothing more.
 */
export const writeOrderChangeStep = createStep(
  "write-order-change",
  async (change: OrderChange | null, { container }) => {
    if (!change) return new StepResponse({ ids: [] as { id: string }[] })
    await writeOrderChange(container, change)
    return new StepResponse({ ids: [{ id: change.id }] })
  },
)

/** `also`: rows of another module that belong to the same change. */
export function writeOrderChange(
  container: MedusaContainer,
  change: OrderChange,
  also?: (transaction: Transaction) => Promise<void>,
): Promise<void> {
  return writeOrderChanges(container, [change], also)
}

/** The same for what changes several orders at once: all of it or nothing. */
export async function writeOrderChanges(
  container: MedusaContainer,
  changes: OrderChange[],
  also?: (transaction: Transaction) => Promise<void>,
): Promise<void> {
  const planned = await Promise.all(
    changes.map(async (change) => ({
      change,
      issuing: await planForOrder(container, change),
      sample: await planSampleOfOrder(container, change),
      trade: await planTradeOfOrder(container, change),
    })),
  )
  const notices = planned.flatMap(({ change, sample }) => [
    ...(change.notices ?? []),
    ...(sample?.notices ?? []),
  ])
  await writeWith(container, { notices }, async (transaction) => {
    for (const one of planned) await writeOne(container, transaction, one)
    await also?.(transaction)
    for (const { change } of planned) await endWith(container, transaction, change)
  })
}

type Planned = {
  change: OrderChange
  issuing: IssuingPlan
  sample: Awaited<ReturnType<typeof planSampleOfOrder>>
  trade: Awaited<ReturnType<typeof planTradeOfOrder>>
}

async function writeOne(
  container: MedusaContainer,
  transaction: Transaction,
  { change, issuing, sample, trade }: Planned,
): Promise<void> {
  const { order_id, payments = [] } = change
  if (sample) await writeSample(container, transaction, sample.change)
  await transaction.run(orderModule(container), (service, context) =>
    writeRows(service, change, context),
  )
  await writeIssued(container, transaction, issuing)
  await writeTrade(container, transaction, trade)
  if (change.claim)
    await writeClaim(container, transaction, { order_id: change.id, claim: change.claim })
  if (change.lowered)
    await lowerPayables(container, transaction, { order_id, lowered: change.lowered })
  if (change.receipt)
    await writeReceipt(container, transaction, { ...change.receipt, id: change.id })
  if (payments.length > 0) await writePayments(container, transaction, { order_id, payments })
  if (change.earned) await writeEarned(container, transaction, change.earned)
}

/** Medusa's order ends with ours. */
async function endWith(
  container: MedusaContainer,
  transaction: Transaction,
  { order_id, moves }: OrderChange,
): Promise<void> {
  const last = moves.at(-1)?.status
  if (last === "cancelled" || last === "completed")
    await endMedusaOrder(container, transaction, { order_id, to: last })
}

/** Lines are a column of JSON, which the service types as an object. */
function writeReceipt(
  container: MedusaContainer,
  { run }: Transaction,
  { id: order_id, lines, ...receipt }: NewReceipt & { id: string },
) {
  return run(container.resolve<DeliveryModuleService>(DELIVERY_MODULE), (service, context) =>
    service.createReceipts({ ...receipt, order_id, lines: lines as never }, context),
  )
}

const orderModule = (container: MedusaContainer) =>
  container.resolve<ExportOrderModuleService>(EXPORT_ORDER_MODULE)

async function writeRows(
  service: ExportOrderModuleService,
  { id, received, moves, transfer, shipment, columns }: OrderChange,
  context: Context,
): Promise<void> {
  const status = moves.at(-1)?.status
  if (status || received !== undefined || columns)
    await service.updateExportOrders(
      {
        id,
        ...columns,
        ...(status ? { status } : {}),
        ...(received === undefined ? {} : { received }),
      },
      context,
    )
  const now = Date.now()
  // One after the other in time too, so that their order is the one in which they are read.
  const rows = moves.map((move, index) => ({
    ...move,
    order_id: id,
    moved_at: new Date(now + index),
  }))
  if (rows.length > 0) await service.createOrderMoves(rows, context)
  if (transfer) await service.updateTransfers({ ...transfer, decided_at: new Date() }, context)
  if (shipment) await service.createShipments({ ...shipment, order_id: id }, context)
  if (status !== "cancelled") return
  const taken = await service.listCapacityReservations(
    { order_id: id },
    { select: ["id"] },
    context,
  )
  await service.deleteCapacityReservations(
    taken.map((row) => row.id),
    context,
  )
}
