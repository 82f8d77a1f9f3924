import type { MedusaContainer } from "@medusajs/framework/types"
import type { Currency } from "@serumpun/domain/money"
import { type OrderStatus } from "@serumpun/domain/statuses"
import { waitingStatuses } from "@serumpun/domain/stuck-orders"
import type { MoneySum, OrderCounts } from "../../contracts/overview"
import { runSql } from "../lists/run-sql"

export type Party = "buyer_id" | "producer_id"

/** How many orders of a party stand where, in the order of their way; empty steps are left out. */
export async function countOrders(
  container: MedusaContainer,
  party: Party,
  id: string,
): Promise<OrderCounts> {
  const rows = await runSql<{ status: OrderStatus; count: string }>(
    container,
    `select status, count(*) as count from export_order
     where ${party} = ? and status = any(?) and sample_id is null and deleted_at is null
     group by status`,
    [id, [...waitingStatuses]],
  )
  return waitingStatuses.flatMap((status) => {
    const found = rows.find((row) => row.status === status)
    return found ? [{ status, count: Number(found.count) }] : []
  })
}

/**
 * What is to be paid now: the deposit before production, everything that is left afterwards. A sample is
 * not counted here, as it waits in the list of samples, nor an order that waits for one.
 */
const DUE = `greatest(0, case when sample_id is not null or (needs_sample and sample_approved_on is null) then 0
  when status = 'awaiting_deposit' then deposit else total - discount end - received)`

/** What has gone back to the buyer, for one reason or another. */
export const GIVEN_BACK = `coalesce((select sum(r.amount) from order_refund r
  where r.order_id = export_order.id and r.status = 'done' and r.deleted_at is null), 0)`

/** What is due to or from a party and what has been received, by currency. */
export async function sumOrders(
  container: MedusaContainer,
  party: Party,
  id: string,
): Promise<(MoneySum & { received: number; due: number })[]> {
  const rows = await runSql<Record<"amount" | "received" | "due", string> & { currency: Currency }>(
    container,
    `select currency, sum(greatest(0, total - discount - received)) as amount,
       sum(received - ${GIVEN_BACK}) as received,
       sum(${DUE}) as due
     from export_order where ${party} = ? and status <> 'cancelled' and deleted_at is null
     group by currency order by currency`,
    [id],
  )
  return rows.map(({ currency, amount, received, due }) => ({
    currency,
    amount: Number(amount),
    received: Number(received),
    due: Number(due),
  }))
}

/** The orders of a buyer of which something is to be paid now, oldest first. */
export async function findUnpaid(
  container: MedusaContainer,
  buyerId: string,
  limit: number,
): Promise<{ ids: string[]; count: number }> {
  const rows = await runSql<{ id: string; count: string }>(
    container,
    `select id, count(*) over () as count from export_order
     where buyer_id = ? and status <> 'cancelled' and deleted_at is null and ${DUE} > 0
     order by created_at, id limit ?`,
    [buyerId, limit],
  )
  return { ids: rows.map(({ id }) => id), count: Number(rows[0]?.count ?? 0) }
}
