import type { MedusaContainer } from "@medusajs/framework/types"
import type { OrderSort } from "@serumpun/domain/list-sorts"
import { STUCK_DAYS, waitingStatuses } from "@serumpun/domain/stuck-orders"
import type { OrdersQuery } from "../../contracts/lists"
import type { PageAsked } from "../../contracts/paging"
import { allOf, type Condition, containing, pageOfIds } from "./run-sql"

/** When an order was last moved; while goods are made, it is waited for from the end of the lead time. */
const LAST_STEP = `(select max(m.moved_at) from export_order_move m
  where m.order_id = o.id and m.deleted_at is null)
  + (case when o.status = 'in_production' then o.lead_time_days else 0 end) * interval '1 day'`

const orders: Record<OrderSort, string> = {
  newest: "o.created_at desc, o.id desc",
  waiting: `o.status in ('completed', 'cancelled'), ${LAST_STEP}, o.id`,
}

/** As people read the number of an order (`orderNumber`). */
const NUMBER = "'O-' || left(o.placed_on, 4) || '-' || lpad(o.serial::text, 6, '0')"

type Owner = { buyer_id: string } | { producer_id: string }

/** The ids of one party's export orders that a list asks for; samples have a list of their own. */
export function findOrders(
  container: MedusaContainer,
  owner: Owner,
  query: OrdersQuery,
): Promise<{ ids: string[]; count: number }> {
  const { q, status, sort } = query
  const own =
    "buyer_id" in owner
      ? { sql: "o.buyer_id = ?", values: [owner.buyer_id] }
      : { sql: "o.producer_id = ?", values: [owner.producer_id] }
  const where = allOf([
    own,
    { sql: "o.deleted_at is null and o.sample_id is null", values: [] },
    status ? { sql: "o.status = ?", values: [status] } : null,
    q ? matching(q, "buyer_id" in owner) : null,
  ])
  return pageOfIds(
    container,
    { from: "export_order o", where, id: "o.id", order: orders[sort] },
    query,
  )
}

/** Number, goods as they were ordered, and the name of the other party. */
function matching(q: string, isBuyer: boolean): Condition {
  const like = containing(q)
  const party = isBuyer
    ? "o.producer_name ilike ?"
    : "exists (select 1 from company b where b.account_id = o.buyer_id and b.name ilike ?)"
  return {
    sql: `${NUMBER} ilike ? or ${party} or exists (select 1 from quote_line l
      where l.quote_id = o.quote_id and l.deleted_at is null
        and l.rfq_item_id = any(o.rfq_item_ids) and l.titles::text ilike ?)`,
    values: [like, like, like],
  }
}

/** Orders of everybody that nobody has moved for too long, the longest first. */
export function findStuckOrders(
  container: MedusaContainer,
  page: PageAsked,
): Promise<{ ids: string[]; count: number }> {
  const where = {
    sql: `o.deleted_at is null and o.status = any(?) and ${LAST_STEP} < now() - ? * interval '1 day'`,
    values: [[...waitingStatuses], STUCK_DAYS],
  }
  const order = `${LAST_STEP}, o.id`
  return pageOfIds(container, { from: "export_order o", where, id: "o.id", order }, page)
}
