import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Locale } from "@serumpun/domain/locales"
import type { PageAsked } from "../contracts/paging"
import type { ProducerRfqRow } from "../contracts/producer"
import { QUOTE_MODULE } from "../modules/quote"
import type QuoteModuleService from "../modules/quote/service"
import { readOwnCategories } from "./own-listings"
import { readPublicListings } from "./public-listing"
import { readBuyers, type Received, toReceived } from "./rfq"
import type { RfqRow } from "./rfq-terms"

/** More RFQs than any producer has been part of while they were open. */
const ANSWERED_MAX = 5000

const quoteModule = (container: MedusaContainer) =>
  container.resolve<QuoteModuleService>(QUOTE_MODULE)

/** Open RFQs in a producer's categories that they have not answered, newest first. */
export async function listOpenRfqs(
  container: MedusaContainer,
  producerId: string,
  locale: Locale,
  { limit, offset }: PageAsked,
): Promise<{ rfqs: ProducerRfqRow[]; count: number }> {
  const categories = await readOwnCategories(container, producerId)
  if (categories.length === 0) return { rfqs: [], count: 0 }
  const quotes = quoteModule(container)
  const joined = await quotes.listRecipients(
    { producer_id: producerId },
    { order: { created_at: "DESC" }, take: ANSWERED_MAX },
  )
  const answered = joined.map(({ rfq_id }) => rfq_id)
  const [rows, count] = await quotes.listAndCountRfqs(
    {
      status: "sent",
      open_category: categories as RfqRow["open_category"][],
      ...(answered.length > 0 ? { id: { $nin: answered } } : {}),
    },
    { relations: ["items"], order: { sent_at: "DESC", id: "DESC" }, take: limit, skip: offset },
  )
  const received = await toOpen(container, rows, producerId, locale)
  return { rfqs: received.map(({ row }) => row), count }
}

/** An RFQ that a producer may answer although it was not sent to them; undefined when they may not. */
export async function readOpenRfq(
  container: MedusaContainer,
  id: string,
  producerId: string,
  locale: Locale,
): Promise<Received | undefined> {
  const rows = await quoteModule(container).listRfqs(
    { id, status: "sent", open_category: { $ne: null } },
    { relations: ["items"], take: 1 },
  )
  const categories = rows.length > 0 ? await readOwnCategories(container, producerId) : []
  const open = rows.filter(({ open_category }) => categories.includes(open_category ?? ""))
  return (await toOpen(container, open, producerId, locale))[0]
}

async function toOpen(
  container: MedusaContainer,
  rows: RfqRow[],
  producerId: string,
  locale: Locale,
): Promise<Received[]> {
  const [buyers, answers] = await Promise.all([
    readBuyers(
      container,
      rows.map(({ buyer_id }) => buyer_id),
    ),
    Promise.all(rows.map(({ id }) => countAnswers(container, id))),
  ])
  return rows.map((rfq, index) => {
    const buyer = buyers.get(rfq.buyer_id) ?? { name: "", company: "", country_code: "" }
    const reader = { buyer, seen_at: null, locale, producerId, quotes: [] }
    const received = toReceived(rfq, reader)
    const answers_left = Math.max(0, (rfq.answers_max ?? 0) - (answers[index] ?? 0))
    return { ...received, row: { ...received.row, answers_left } }
  })
}

/** How many producers have sent a quote, whatever became of it; `except` is not counted. */
export async function countAnswers(
  container: MedusaContainer,
  rfq_id: string,
  except?: string,
): Promise<number> {
  const sent = await quoteModule(container).listQuotes(
    { rfq_id, sent_at: { $ne: null } },
    { select: ["id", "producer_id"], take: ANSWERED_MAX },
  )
  const others = sent.filter(({ producer_id }) => producer_id !== except)
  return new Set(others.map(({ producer_id }) => producer_id)).size
}

type Sql = { raw(sql: string, values: string[]): Promise<{ rows: { listing_id: string }[] }> }

/** So many producers at most hear of an open RFQ by mail; all of them find it in their inbox. */
const TOLD_MAX = 200

/** Ids of the producers who have a public listing of a category. */
export async function readProducersOf(
  container: MedusaContainer,
  category: string,
): Promise<string[]> {
  const { rows } = await container.resolve<Sql>(ContainerRegistrationKeys.PG_CONNECTION).raw(
    `select distinct listing_id from review
       where status = 'approved' and deleted_at is null and snapshot ->> 'category' = ?`,
    [category],
  )
  const listings = await readPublicListings(container.resolve(ContainerRegistrationKeys.QUERY), {
    listing_id: rows.map(({ listing_id }) => listing_id),
  })
  return [...new Set(listings.map(({ producer }) => producer.id))].slice(0, TOLD_MAX)
}
