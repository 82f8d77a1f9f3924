import { withClient } from "../../start/setup-marks.ts"

/**
 * Rows that contradict each other, one query per rule; each answers with what is wrong. Amounts are
 * numeric in the database, so sums are exact.
 */
const queries: Record<string, string> = {
  "an order of Medusa's without ours": `
    select o.id from "order" o left join export_order e on e.order_id = o.id
    where e.id is null and o.deleted_at is null`,
  "an order of ours without Medusa's": `
    select e.id from export_order e left join "order" o on o.id = e.order_id where o.id is null`,
  "an accepted quote without an order, or an order of another quote": `
    select q.id from quote q left join export_order e on e.quote_id = q.id
    where q.deleted_at is null and (q.status = 'accepted') <> (e.id is not null)`,
  "payment collections that are not the order's total": `
    select e.id from export_order e
    left join order_payment_collection l on l.order_id = e.order_id and l.deleted_at is null
    left join payment_collection c on c.id = l.payment_collection_id and c.deleted_at is null
    group by e.id, e.total, e.discount having coalesce(sum(c.amount), 0)
      <> greatest(e.total - e.discount, coalesce(sum(c.captured_amount), 0))`,
  "a payment collection of no order": `
    select c.id from payment_collection c
    left join order_payment_collection l on l.payment_collection_id = c.id
    where l.order_id is null and c.deleted_at is null`,
  "an order that takes no month": `
    select e.id from export_order e left join capacity_reservation r on r.order_id = e.id
    where (e.status = 'cancelled') <> (r.id is null)`,
  "money received that nobody paid, or paid that was not received": `
    select e.id from export_order e
    where e.received <> coalesce((select sum(t.credited) from export_order_transfer t
        where t.order_id = e.id and t.status = 'confirmed'), 0)
      + coalesce((select sum(p.paid_amount) from card_payment p
        where p.order_id = e.id and p.status = 'paid'), 0)`,
  "captures that are not what was received, up to the total": `
    select e.id from export_order e
    left join order_payment_collection l on l.order_id = e.order_id
    left join payment p on p.payment_collection_id = l.payment_collection_id
    left join capture c on c.payment_id = p.id and c.deleted_at is null
    where e.status <> 'cancelled'
    group by e.id, e.received, e.total, e.discount
    having coalesce(sum(c.amount), 0)
      not between least(e.received, e.total - e.discount) and least(e.received, e.total)`,
  "transactions of Medusa's order that are not its captures": `
    select e.id from export_order e where e.status <> 'cancelled' and
      coalesce((select sum(x.amount) from order_transaction x
        where x.order_id = e.order_id and x.deleted_at is null and x.reference = 'capture'), 0)
      not between least(e.received, e.total - e.discount) and least(e.received, e.total)`,
  "a ledger that is not what came in for the producer": `
    select e.id from export_order e where e.status <> 'cancelled' and
      coalesce((select sum(p.amount) from payout_entry p
        where p.order_id = e.id and p.kind in ('received', 'returned')), 0)
      <> least(e.received, e.total - e.discount) - coalesce((select sum(r.amount - r.of_excess)
        from order_refund r where r.order_id = e.id and r.status = 'done'), 0)`,
  "a status that its money contradicts": `
    select id from export_order where (status = 'awaiting_deposit' and received >= deposit)
      or (status = 'in_production' and received < deposit)`,
  "a status that no move says": `
    select e.id from export_order e where e.status <> (select m.status from export_order_move m
      where m.order_id = e.id order by m.moved_at desc, m.id desc limit 1)`,
  "an order of which not both sides are told once": `
    select e.id from export_order e left join notice n on n.key in
      ('order_placed:' || e.id || ':producer', 'order_confirmed:' || e.id || ':buyer')
    group by e.id having count(n.id) <> 2`,
  "money of which the buyer is not told once": `
    select m.id from (select id from export_order_transfer where status = 'confirmed'
      union all select id from card_payment where status = 'paid') m
    left join notice n on n.key = 'payment_received:' || m.id
    group by m.id having count(n.id) <> 1`,
  "two versions of one producer that both bind": `
    select rfq_id from quote where status in ('sent', 'accepted') and deleted_at is null
    group by rfq_id, producer_id having count(*) > 1`,
}

/** What is half-made or contradictory among orders, quotes and money: one line per kind with ids. */
export function findFaultsInRows(databaseUrl: string): Promise<string[]> {
  return withClient(databaseUrl, async (client) => {
    const faults: string[] = []
    for (const [fault, query] of Object.entries(queries)) {
      const { rows } = await client.query(query)
      const ids = rows.slice(0, 3).map((row: Record<string, string>) => Object.values(row)[0])
      if (rows.length > 0) faults.push(`${fault}: ${rows.length} (${ids.join(", ")})`)
    }
    return faults
  })
}
