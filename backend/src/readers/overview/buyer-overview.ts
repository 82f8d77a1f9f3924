import type { MedusaContainer } from "@medusajs/framework/types"
import { dayIn } from "@serumpun/domain/days"
import type { Locale } from "@serumpun/domain/locales"
import type { Currency } from "@serumpun/domain/money"
import type { BuyerOverview, ProducerSpend, QuoteToDecide } from "../../contracts/overview"
import { runSql } from "../lists/run-sql"
import { listOrdersByIds } from "../order"
import { listQuoteViews } from "../quote"
import { rfqNumber } from "../rfq"
import { countWaitingSamples } from "../sample"
import { countOrders, findUnpaid, GIVEN_BACK, sumOrders } from "./order-figures"

/** Rows of each kind that an overview shows; the lists show all. */
const FIRST = 5
const SPEND_ROWS = 10

/** What waits for a buyer, counted in the database. */
export async function readBuyerOverview(
  container: MedusaContainer,
  buyerId: string,
  locale: Locale,
): Promise<BuyerOverview> {
  const [rfqs_open, quotes_to_decide, orders, sums, unpaid, spend, samples_waiting] =
    await Promise.all([
      countOpenRfqs(container, buyerId),
      readQuotesToDecide(container, buyerId, locale),
      countOrders(container, "buyer_id", buyerId),
      sumOrders(container, "buyer_id", buyerId),
      findUnpaid(container, buyerId, FIRST),
      readSpend(container, buyerId),
      countWaitingSamples(container, { buyer_id: buyerId }),
    ])
  const due = sums
    .filter((sum) => sum.due > 0)
    .map((sum) => ({ currency: sum.currency, amount: sum.due }))
  const first = await listOrdersByIds(container, unpaid.ids, locale)
  const payments_due = { count: unpaid.count, sums: due, first }
  return { rfqs_open, quotes_to_decide, orders, payments_due, samples_waiting, spend }
}

async function countOpenRfqs(container: MedusaContainer, buyerId: string): Promise<number> {
  const [row] = await runSql<{ count: string }>(
    container,
    "select count(*) as count from rfq where buyer_id = ? and status = 'sent' and deleted_at is null",
    [buyerId],
  )
  return Number(row?.count ?? 0)
}

type OpenQuote = {
  id: string
  rfq_id: string
  serial: number
  sent_at: Date | null
  decision_by: string | null
  count: string
}

async function readQuotesToDecide(
  container: MedusaContainer,
  buyerId: string,
  locale: Locale,
): Promise<BuyerOverview["quotes_to_decide"]> {
  const rows = await runSql<OpenQuote>(
    container,
    `select q.id, r.id as rfq_id, r.serial, r.sent_at, r.decision_by, count(*) over () as count
     from rfq r join quote q on q.rfq_id = r.id
     where r.buyer_id = ? and r.status = 'sent' and r.deleted_at is null
       and q.status = 'sent' and q.valid_until >= ? and q.deleted_at is null
     order by q.valid_until, q.id limit ?`,
    [buyerId, dayIn(new Date()), FIRST],
  )
  if (rows.length === 0) return { count: 0, first: [] }
  const ids = rows.map(({ id }) => id)
  const quotes = await listQuoteViews(container, { id: ids }, "buyer", locale)
  const first = rows.flatMap((row): QuoteToDecide[] => {
    const quote = quotes.find(({ id }) => id === row.id)
    if (!quote) return []
    const { producer_name, valid_until, currency, totals } = quote
    return [
      {
        rfq_id: row.rfq_id,
        rfq_number: rfqNumber(row),
        quote_number: quote.number,
        decision_by: row.decision_by,
        ...{ producer_name, valid_until, currency, total: totals.total },
      },
    ]
  })
  return { count: Number(rows[0]?.count ?? 0), first }
}

type SpendRow = Record<"orders" | "ordered" | "paid", string> & {
  producer_name: string
  currency: Currency
}

async function readSpend(container: MedusaContainer, buyerId: string): Promise<ProducerSpend[]> {
  const rows = await runSql<SpendRow>(
    container,
    `select max(producer_name) as producer_name, currency,
       count(*) filter (where sample_id is null) as orders,
       sum(total - discount) as ordered, sum(received - ${GIVEN_BACK}) as paid
     from export_order where buyer_id = ? and status <> 'cancelled' and deleted_at is null
     group by producer_id, currency order by currency, sum(total - discount) desc limit ?`,
    [buyerId, SPEND_ROWS],
  )
  return rows.map(({ producer_name, currency, orders, ordered, paid }) => ({
    producer_name,
    currency,
    orders: Number(orders),
    ordered: Number(ordered),
    paid: Number(paid),
  }))
}
