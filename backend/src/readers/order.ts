import type { MedusaContainer } from "@medusajs/framework/types"
import { addDays, dayIn, yearOf } from "@serumpun/domain/days"
import type { Locale } from "@serumpun/domain/locales"
import { chosenTotals, dueOf } from "@serumpun/domain/order-money"
import type { OrderSummary, OrderView, ShipmentView, TransferView } from "../contracts/order"
import type { OrdersQuery } from "../contracts/lists"
import { EXPORT_ORDER_MODULE } from "../modules/export-order"
import type ExportOrderModuleService from "../modules/export-order/service"
import { readCardPayments } from "./card-payment"
import { findOrders } from "./lists/find-orders"
import { inOrder } from "./lists/run-sql"
import { isHeld, type OrderOwner, type PayableRow, readPayableRow } from "./order-row"
import { paymentDueOf } from "./payment-due"
import { listQuoteViews } from "./quote"
import { type Agreed, readAgreedSamples } from "./sample-agreed"
import { readBuyers } from "./rfq"
import { readSettlements, toMoneyOfOrder, toReturnable } from "./settlement"

const orderModule = (container: MedusaContainer) =>
  container.resolve<ExportOrderModuleService>(EXPORT_ORDER_MODULE)

/** What people call an order, and what a transfer names as its reference. */
export function orderNumber({ serial, placed_on }: { serial: number; placed_on: string }): string {
  return `O-${yearOf(placed_on)}-${String(serial).padStart(6, "0")}`
}

/** One party's orders, as their list asks for them. */
export async function listOrders(
  container: MedusaContainer,
  owner: OrderOwner,
  locale: Locale,
  query: OrdersQuery,
): Promise<{ orders: OrderSummary[]; count: number }> {
  const { ids, count } = await findOrders(container, owner, query)
  return { orders: await listOrdersByIds(container, ids, locale), count }
}

/** Orders in the order of their ids, whoever they belong to: the ids were found for somebody. */
export async function listOrdersByIds(
  container: MedusaContainer,
  ids: string[],
  locale: Locale,
): Promise<OrderSummary[]> {
  if (ids.length === 0) return []
  const found = await orderModule(container).listExportOrders(
    { id: ids },
    { relations: ["moves"], take: ids.length },
  )
  const rows = inOrder(ids, found)
  const parts = await readParts(container, rows, locale)
  return rows.map((row) => toSummary(row, parts))
}

/** @throws NOT_FOUND when it does not exist or belongs to somebody else */
export async function readOrder(
  container: MedusaContainer,
  id: string,
  owner: OrderOwner,
  locale: Locale,
): Promise<OrderView> {
  const row = await readPayableRow(container, id, owner)
  const parts = await readParts(container, [row], locale)
  const quote = quoteOf(row, parts)
  const { lines, totals } = chosenTotals(quote, row.rfq_item_ids as string[], optionsOf(row))
  const due = paymentDueOf(row)
  const settlement = (await readSettlements(container, [id]))(id)
  return {
    ...toSummary(row, parts),
    rfq_id: row.rfq_id ?? "",
    sample_id: row.sample_id,
    quote_number: quote.number,
    quote_version: quote.version,
    incoterm: row.incoterm,
    incoterm_place: row.incoterm_place,
    transport_mode: row.transport_mode,
    lead_time_days: row.lead_time_days,
    deposit_percent: row.deposit_percent,
    claim_days: row.claim_days,
    needs_sample: row.needs_sample,
    payment_method: row.payment_method,
    freight: quote.freight,
    insurance: quote.insurance,
    exclusions: quote.exclusions,
    lines,
    totals,
    discount: row.discount,
    received: row.received,
    excess: toReturnable(row, settlement).to_return,
    ...toMoneyOfOrder(settlement, row.currency),
    ...("buyer_id" in owner ? { payout: null } : {}),
    payment_due: due && { ...due, is_overdue: due.due_on < dayIn(new Date()) },
    transfers: [...row.transfers]
      .sort((a, b) => createdAt(a) - createdAt(b))
      .map((transfer) => toTransferView(transfer as unknown as TransferRow)),
    shipment: toShipmentView(row),
    ...(await readCardPayments(container, { ...row, is_held: isHeld(row) })),
    pay_to: "buyer_id" in owner ? orderModule(container).receivingAccount : null,
    moves: [...row.moves]
      .sort((a, b) => momentOf(a) - momentOf(b))
      .map(({ status, moved_at, actor, actor_name, note }) => ({
        status: status as OrderView["status"],
        moved_at: new Date(moved_at).toISOString(),
        actor,
        actor_name,
        note,
      })),
  }
}

type Parts = { agreed: Agreed[]; buyers: Awaited<ReturnType<typeof readBuyers>> }

async function readParts(
  container: MedusaContainer,
  rows: PayableRow[],
  locale: Locale,
): Promise<Parts> {
  const quote_ids = rows.flatMap(({ quote_id }) => quote_id ?? [])
  const [quotes, samples, buyers] = await Promise.all([
    quote_ids.length > 0 ? listQuoteViews(container, { id: quote_ids }, "buyer", locale) : [],
    readAgreedSamples(
      container,
      rows.flatMap(({ sample_id }) => sample_id ?? []),
      locale,
    ),
    readBuyers(
      container,
      rows.map(({ buyer_id }) => buyer_id),
    ),
  ])
  return { agreed: [...quotes, ...samples], buyers }
}

function quoteOf({ quote_id, sample_id }: PayableRow, { agreed }: Parts): Agreed {
  const found = agreed.find(({ id }) => id === (quote_id ?? sample_id))
  if (!found) throw new Error(`What was agreed in ${quote_id ?? sample_id} is missing`)
  return found
}

const optionsOf = ({ options }: PayableRow) => (options ?? []) as string[]

function toSummary(row: PayableRow, parts: Parts): OrderSummary {
  const items = row.rfq_item_ids as string[]
  const { lines } = chosenTotals(quoteOf(row, parts), items, optionsOf(row))
  const buyer = parts.buyers.get(row.buyer_id)
  return {
    id: row.id,
    number: orderNumber(row),
    status: row.status as OrderSummary["status"],
    placed_on: row.placed_on,
    ready_by: readyBy(row),
    producer_id: row.producer_id,
    producer_name: row.producer_name,
    buyer_company: buyer?.company || buyer?.name || "",
    first_title: lines[0]?.title ?? "",
    line_count: lines.length,
    currency: row.currency,
    total: row.total,
    due: dueOf(row),
    waits_for_sample: isHeld(row),
  }
}

/** Lead time counts from the day on which the deposit came in. */
function readyBy({ moves, lead_time_days }: PayableRow): string | null {
  const started = moves.find(({ status }) => status === "in_production")
  return started ? addDays(dayIn(new Date(started.moved_at)), lead_time_days) : null
}

export type TransferRow = Awaited<ReturnType<ExportOrderModuleService["retrieveTransfer"]>>

export function toTransferView(row: TransferRow): TransferView {
  return {
    id: row.id,
    status: row.status as TransferView["status"],
    amount: row.amount,
    currency: row.currency,
    paid_on: row.paid_on,
    note: row.note,
    has_proof: row.proof_file_id !== null,
    credited: row.credited,
    credited_on: row.credited_on,
    answer: row.answer,
  }
}

/** The shipment as it stands; null before the goods are shipped. */
export function toShipmentView({ shipments }: Pick<PayableRow, "shipments">): ShipmentView | null {
  // A correction is a later row; deliveries show what was said before.
  const [shipment] = [...shipments].sort((a, b) => createdAt(b) - createdAt(a))
  if (!shipment) return null
  const { carrier, vessel, transport_number, departs_on, arrives_on, tracking_url } = shipment
  return { carrier, vessel, transport_number, departs_on, arrives_on, tracking_url }
}

const createdAt = ({ created_at }: { created_at: Date | string }) => new Date(created_at).getTime()
const momentOf = ({ moved_at }: { moved_at: Date | string }) => new Date(moved_at).getTime()
