import type { MedusaContainer } from "@medusajs/framework/types"
import type { RfqSort } from "@serumpun/domain/list-sorts"
import type { RfqsQuery } from "../../contracts/lists"
import { allOf, containing, pageOfIds } from "./run-sql"

const orders: Record<RfqSort, string> = {
  newest: "r.created_at desc, r.id desc",
  needed_by: "r.status <> 'sent', r.needed_by, r.id",
}

/** As people read the number of an RFQ (`rfqNumber`). */
const NUMBER =
  "'RFQ-' || extract(year from coalesce(r.sent_at, r.created_at) at time zone 'UTC') || '-' || lpad(r.serial::text, 6, '0')"

/** The ids of a buyer's RFQs that a list asks for. */
export function findBuyerRfqs(
  container: MedusaContainer,
  buyerId: string,
  query: RfqsQuery,
): Promise<{ ids: string[]; count: number }> {
  const { q, status, sort } = query
  const like = containing(q)
  const where = allOf([
    { sql: "r.buyer_id = ? and r.deleted_at is null", values: [buyerId] },
    status ? { sql: "r.status = ?", values: [status] } : null,
    q
      ? {
          sql: `${NUMBER} ilike ? or r.destination_city ilike ? or exists (select 1 from rfq_item i
            where i.rfq_id = r.id and i.deleted_at is null
              and (i.titles::text ilike ? or i.producer_name ilike ?))`,
          values: [like, like, like, like],
        }
      : null,
  ])
  return pageOfIds(container, { from: "rfq r", where, id: "r.id", order: orders[sort] }, query)
}

/**
 * The ids of the recipient rows of a producer that a list asks for. Names of buyers are not searched:
 * a buyer may not want to be known yet.
 */
export function findReceivedRfqs(
  container: MedusaContainer,
  producerId: string,
  query: RfqsQuery,
): Promise<{ ids: string[]; count: number }> {
  const { q, status, sort } = query
  const like = containing(q)
  const where = allOf([
    {
      sql: "c.producer_id = ? and c.deleted_at is null and r.deleted_at is null",
      values: [producerId],
    },
    status ? { sql: "r.status = ?", values: [status] } : null,
    q
      ? {
          sql: `${NUMBER} ilike ? or exists (select 1 from rfq_item i where i.rfq_id = r.id
            and (i.producer_id = c.producer_id or i.producer_id is null)
            and i.deleted_at is null and i.titles::text ilike ?)`,
          values: [like, like],
        }
      : null,
  ])
  const from = "rfq_recipient c join rfq r on r.id = c.rfq_id"
  const order = orders[sort].replace("r.created_at", "c.created_at")
  return pageOfIds(container, { from, where, id: "c.id", order }, query)
}
