import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { addMonths, dayIn, daysBetween } from "@serumpun/domain/days"
import { fromDecimal, toDecimal, add } from "@serumpun/domain/decimal"
import type { Locale } from "@serumpun/domain/locales"
import type { ListingCapacity, ProducerOverview, WaitingRfq } from "../../contracts/overview"
import { readSoughtGoods } from "../demand"
import { runSql } from "../lists/run-sql"
import { readPublicListings } from "../public-listing"
import { textIn } from "../public-shapes"
import { listProducerRfqs } from "../rfq"
import { countWaitingSamples } from "../sample"
import { readAnswerHours } from "./answer-hours"
import { countOrders, sumOrders } from "./order-figures"

const FIRST = 5
const CALENDAR_MONTHS = 6

/** What waits for a producer, counted in the database. */
export async function readProducerOverview(
  container: MedusaContainer,
  producerId: string,
  locale: Locale,
): Promise<ProducerOverview> {
  const [inbox, response, orders, sums, capacity, samples_waiting, sought] = await Promise.all([
    readInbox(container, producerId, locale),
    readResponse(container, producerId),
    countOrders(container, "producer_id", producerId),
    sumOrders(container, "producer_id", producerId),
    readCapacity(container, producerId, locale),
    countWaitingSamples(container, { producer_id: producerId }),
    readSoughtGoods(container, producerId),
  ])
  const money = sums.map(({ currency, amount, received }) => ({ currency, amount, received }))
  return { inbox, response, orders, samples_waiting, money, capacity, sought }
}

/** The day that an answer is wanted by. */
const DUE_ON = "coalesce(r.decision_by, r.needed_by)"

async function readInbox(
  container: MedusaContainer,
  producerId: string,
  locale: Locale,
): Promise<ProducerOverview["inbox"]> {
  const rows = await runSql<{ rfq_id: string; due_on: string; count: string }>(
    container,
    `select r.id as rfq_id, ${DUE_ON} as due_on, count(*) over () as count
     from rfq_recipient c join rfq r on r.id = c.rfq_id
     where c.producer_id = ? and r.status = 'sent' and c.deleted_at is null and r.deleted_at is null
       and not exists (select 1 from quote q where q.rfq_id = r.id and q.sent_at is not null
         and q.producer_id = c.producer_id and q.deleted_at is null)
     order by ${DUE_ON}, r.id limit ?`,
    [producerId, FIRST],
  )
  const today = dayIn(new Date())
  const first = await Promise.all(
    rows.map(async ({ rfq_id, due_on }): Promise<WaitingRfq[]> => {
      const { received } = await listProducerRfqs(container, producerId, locale, { rfq_id })
      const days_left = daysBetween(today, due_on)
      return received.map(({ row }) => ({ ...row, due_on, days_left }))
    }),
  )
  return { count: Number(rows[0]?.count ?? 0), first: first.flat() }
}

async function readResponse(
  container: MedusaContainer,
  producerId: string,
): Promise<ProducerOverview["response"]> {
  const [row] = await readAnswerHours(container, producerId)
  return { median_hours: row?.hours ?? null, answered: row?.answered ?? 0 }
}

async function readCapacity(
  container: MedusaContainer,
  producerId: string,
  locale: Locale,
): Promise<ListingCapacity[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const listings = await readPublicListings(query, { producer_id: producerId })
  if (listings.length === 0) return []
  const first = `${dayIn(new Date()).slice(0, 7)}-01`
  const months = Array.from({ length: CALENDAR_MONTHS }, (_, at) =>
    addMonths(first, at).slice(0, 7),
  )
  const taken = await runSql<{ listing_id: string; month: string; taken: string }>(
    container,
    `select listing_id, month, sum(quantity) as taken from capacity_reservation
     where listing_id = any(?) and month = any(?) and deleted_at is null group by listing_id, month`,
    [listings.map(({ id }) => id), months],
  )
  return listings.map(({ id, content }) => ({
    listing_id: id,
    title: textIn(content.title, locale),
    unit: content.unit as ListingCapacity["unit"],
    per_month: content.capacity_per_month,
    months: months.map((month) => {
      const row = taken.find((one) => one.listing_id === id && one.month === month)
      return { month, ...free(content.capacity_per_month, Number(row?.taken ?? 0)) }
    }),
  }))
}

/** More may be taken than is made today: the producer has lowered the capacity since. */
function free(perMonth: number, taken: number): { taken: number; free: number } {
  const left = fromDecimal(add(toDecimal(perMonth), toDecimal(-taken)))
  return { taken, free: Math.max(0, left) }
}
