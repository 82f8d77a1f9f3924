import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Currency } from "@serumpun/domain/money"
import type { OrderMoney, ProducerPayout } from "../contracts/settlement"
import type { PageAsked } from "../contracts/paging"
import { EXPORT_ORDER_MODULE } from "../modules/export-order"
import type ExportOrderModuleService from "../modules/export-order/service"
import { SETTLEMENT_MODULE } from "../modules/settlement"
import type SettlementModuleService from "../modules/settlement/service"
import { readBankAccounts } from "./bank-account"
import { orderNumber } from "./order"
import { type PayableRow, readPayableRow } from "./order-row"
import { readBuyers } from "./rfq"
import {
  readSettlements,
  refundableCards,
  toMoneyOfOrder,
  toPayoutView,
  toReturnable,
} from "./settlement"

const orders = (container: MedusaContainer) =>
  container.resolve<ExportOrderModuleService>(EXPORT_ORDER_MODULE)
const settlements = (container: MedusaContainer) =>
  container.resolve<SettlementModuleService>(SETTLEMENT_MODULE)

type Sql = {
  raw(sql: string, values: unknown[]): Promise<{ rows: { id: string; count: string }[] }>
}

/** Asked to cancel, disputed, owed to a producer, too much received, or of a cancelled order not yet given back. */
const WAITING = `
  select e.id, count(*) over () as count from export_order e
  left join (select order_id, sum(amount) as amount from payout_entry where deleted_at is null
    group by order_id) owed on owed.order_id = e.id
  left join (select order_id, sum(amount) as amount, sum(of_excess) as of_excess from order_refund
    where status <> 'failed' and deleted_at is null group by order_id) back on back.order_id = e.id
  left join (select order_id, max(kept) as kept from order_cancellation where status = 'agreed'
    group by order_id) ended on ended.order_id = e.id
  where e.deleted_at is null and (
    exists (select 1 from order_cancellation c where c.order_id = e.id and c.status = 'asked')
    or exists (select 1 from order_refund r where r.order_id = e.id and r.status <> 'done')
    or exists (select 1 from card_payment p where p.order_id = e.id and p.dispute_status = 'open')
    or coalesce(owed.amount, 0) <> 0
    or (e.status <> 'cancelled' and e.received - (e.total - e.discount) > coalesce(back.of_excess, 0))
    or (e.status = 'cancelled'
      and e.received - coalesce(ended.kept, 0) > coalesce(back.of_excess, 0)))
  order by e.created_at, e.id limit ? offset ?`

/** Orders whose money waits for an operator, oldest first; or the one with that number. */
export async function listOrderMoney(
  container: MedusaContainer,
  { number }: { number?: string | undefined },
  { limit, offset }: PageAsked,
): Promise<{ orders: OrderMoney[]; count: number }> {
  if (number) {
    const rows = await findByNumber(container, number)
    return { orders: await toOrderMoney(container, rows), count: rows.length }
  }
  const { rows } = await container
    .resolve<Sql>(ContainerRegistrationKeys.PG_CONNECTION)
    .raw(WAITING, [limit, offset])
  if (rows.length === 0) return { orders: [], count: 0 }
  const found = await orders(container).listExportOrders(
    { id: rows.map(({ id }) => id) },
    { order: { created_at: "ASC", id: "ASC" }, take: limit },
  )
  const count = Number(rows[0]?.count ?? 0)
  return { orders: await toOrderMoney(container, found), count }
}

/** How many orders wait for an operator to settle their money. */
export async function countOrderMoney(container: MedusaContainer): Promise<number> {
  const { rows } = await container
    .resolve<Sql>(ContainerRegistrationKeys.PG_CONNECTION)
    .raw(WAITING, [1, 0])
  return Number(rows[0]?.count ?? 0)
}

/** "O-2026-000123", "o-2026-123" or only "123". */
async function findByNumber(container: MedusaContainer, typed: string): Promise<PayableRow[]> {
  const digits = typed.trim().split("-").at(-1) ?? ""
  const serial = /^\d{1,9}$/.test(digits) ? Number(digits) : -1
  return await orders(container).listExportOrders({ serial }, { take: 1 })
}

/** @throws NOT_FOUND */
export async function readOrderMoney(container: MedusaContainer, id: string): Promise<OrderMoney> {
  const [view] = await toOrderMoney(container, [await readPayableRow(container, id, {})])
  return view!
}

async function toOrderMoney(container: MedusaContainer, rows: PayableRow[]): Promise<OrderMoney[]> {
  if (rows.length === 0) return []
  const [settlementOf, buyers, accounts] = await Promise.all([
    readSettlements(
      container,
      rows.map(({ id }) => id),
    ),
    readBuyers(
      container,
      rows.map(({ buyer_id }) => buyer_id),
    ),
    readBankAccounts(
      container,
      rows.map(({ producer_id }) => producer_id),
    ),
  ])
  return rows.map((row) => {
    const currency = row.currency as Currency
    const settlement = settlementOf(row.id)
    const buyer = buyers.get(row.buyer_id)
    return {
      ...toMoneyOfOrder(settlement, currency),
      ...toReturnable(row, settlement),
      id: row.id,
      order_id: row.order_id,
      number: orderNumber(row),
      status: row.status,
      currency,
      buyer_company: buyer?.company || buyer?.name || "",
      producer_name: row.producer_name,
      bank_account: accounts.get(row.producer_id) ?? null,
      total: row.total,
      received: row.received,
      payout: toPayoutView(settlement, currency),
      cards: refundableCards(settlement, currency),
    }
  })
}

/** What a producer's orders have brought, newest first; orders without money are left out. */
export async function listProducerPayouts(
  container: MedusaContainer,
  producer_id: string,
  { limit, offset }: PageAsked,
): Promise<{ payouts: ProducerPayout[]; count: number }> {
  const [rows, count] = await orders(container).listAndCountExportOrders(
    { producer_id, received: { $gt: 0 } },
    { order: { created_at: "DESC", id: "DESC" }, take: limit, skip: offset },
  )
  const settlementOf = await readSettlements(
    container,
    rows.map(({ id }) => id),
  )
  const payouts = rows.map((row) => {
    const currency = row.currency as Currency
    const view = toPayoutView(settlementOf(row.id), currency)
    return { ...view, order_id: row.id, number: orderNumber(row), currency }
  })
  return { payouts, count }
}

type Proof = {
  kind: "refund" | "payout"
  order_id: string
  file_id: string | null
  file_name: string | null
}

/** The proof of a refund or payout by its id, or null when there is no such thing. */
export async function readSettlementProof(
  container: MedusaContainer,
  id: string,
): Promise<Proof | null> {
  const [[refund], [payout]] = await Promise.all([
    settlements(container).listOrderRefunds({ id }, { take: 1 }),
    settlements(container).listPayoutEntries({ id, kind: "paid_out" }, { take: 1 }),
  ])
  const row = refund ?? payout
  if (!row) return null
  const { order_id, proof_file_id: file_id, proof_file_name: file_name } = row
  return { kind: refund ? "refund" : "payout", order_id, file_id, file_name }
}
