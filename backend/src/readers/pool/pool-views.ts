import type { MedusaContainer } from "@medusajs/framework/types"
import { dayIn } from "@serumpun/domain/days"
import type { Locale } from "@serumpun/domain/locales"
import { statusOn } from "@serumpun/domain/negotiation"
import type { ShareStatus } from "@serumpun/domain/statuses"
import type { QuoteView } from "../../contracts/buyer"
import type { PageAsked } from "../../contracts/paging"
import type { OwnShare, PoolView } from "../../contracts/pool"
import { QUOTE_MODULE } from "../../modules/quote"
import type QuoteModuleService from "../../modules/quote/service"
import { inOrder, pageOfIds } from "../lists/run-sql"
import { textIn } from "../public-shapes"
import { listQuoteViews } from "../quote"
import { readCandidates, readOwnQuote } from "./candidates"
import { readShareRows, type ShareRow } from "./shares"

/**
 * What a group may spread a quote's lines over, and how it does now.
 * @throws NOT_FOUND when there is no such quote of this producer
 */
export async function readPool(
  container: MedusaContainer,
  { id, producer_id, locale }: { id: string; producer_id: string; locale: Locale },
): Promise<PoolView> {
  const quote = await readOwnQuote(container, { id, producer_id }, locale)
  const [candidates, shares] = await Promise.all([
    readCandidates(container, quote),
    readShareRows(container, [id]),
  ])
  return {
    quote_id: id,
    number: quote.number,
    rfq_id: quote.rfq_id,
    is_draft: quote.status === "draft",
    lines: quote.lines.map(({ rfq_item_id, line, title, unit, quantity, options }) => ({
      ...{ rfq_item_id, line, title, unit, quantity },
      has_options: Boolean(options?.length),
      candidates: (candidates.get(rfq_item_id) ?? []).map((listing) => ({
        listing_id: listing.id,
        title: textIn(listing.content.title, locale),
        producer_name: listing.producer.name,
        is_own: listing.producer.id === producer_id,
        capacity: listing.content.capacity_per_month,
      })),
    })),
    shares: shares.map(toShareView),
  }
}

const toShareView = (row: ShareRow): PoolView["shares"][number] => ({
  id: row.id,
  rfq_item_id: row.rfq_item_id,
  listing_id: row.listing_id,
  producer_name: row.producer_name,
  quantity: Number(row.quantity),
  status: row.status as ShareStatus,
  note: row.note,
})

/**
 * What groups ask of a producer: their own share, the whole, and who makes the rest. What waits for an
 * answer comes first, then the newest. What a group writes for itself needs no question.
 */
export async function listOwnShares(
  container: MedusaContainer,
  { producer_id, locale }: { producer_id: string; locale: Locale },
  page: PageAsked,
): Promise<{ shares: OwnShare[]; count: number }> {
  const from = {
    from: "quote_share s join quote q on q.id = s.quote_id",
    where: {
      sql: "s.producer_id = ? and q.producer_id <> ? and s.deleted_at is null and q.deleted_at is null",
      values: [producer_id, producer_id],
    },
    id: "s.id",
    order: "(s.status = 'asked' and q.status = 'draft') desc, s.created_at desc, s.id desc",
  }
  const { ids, count } = await pageOfIds(container, from, page)
  return { shares: await readOwnShares(container, ids, locale), count }
}

/** Shares in the order of their ids, which somebody has seen to be this producer's. */
export async function readOwnShares(
  container: MedusaContainer,
  shareIds: string[],
  locale: Locale,
): Promise<OwnShare[]> {
  if (shareIds.length === 0) return []
  const found = await container
    .resolve<QuoteModuleService>(QUOTE_MODULE)
    .listQuoteShares({ id: shareIds }, { take: shareIds.length })
  const rows = inOrder(shareIds, found)
  const ids = [...new Set(rows.map(({ quote_id }) => quote_id))]
  const [quotes, all] = await Promise.all([
    listQuoteViews(container, { id: ids }, "producer", locale),
    readShareRows(container, ids),
  ])
  return rows.flatMap((row) => {
    const quote = quotes.find(({ id }) => id === row.quote_id)
    return quote ? toOwnShare(row, quote, all) : []
  })
}

function toOwnShare(row: ShareRow, quote: QuoteView, all: ShareRow[]): OwnShare[] {
  const line = quote.lines.find(({ rfq_item_id }) => rfq_item_id === row.rfq_item_id)
  if (!line) return []
  const status = statusOn(quote, dayIn(new Date()))
  const others = all.filter(
    (one) =>
      one.quote_id === row.quote_id && one.rfq_item_id === row.rfq_item_id && one.id !== row.id,
  )
  return [
    {
      id: row.id,
      group_name: quote.producer_name,
      number: quote.number,
      title: line.title,
      unit: line.unit,
      quantity: Number(row.quantity),
      whole: line.quantity,
      others: others.map((one) => ({ name: one.producer_name, quantity: Number(one.quantity) })),
      unit_price: line.unit_price,
      currency: quote.currency,
      incoterm: quote.incoterm,
      incoterm_place: quote.incoterm_place,
      lead_time_days: line.lead_time_days,
      valid_until: quote.valid_until,
      status: row.status as ShareStatus,
      quote_status: status,
      note: row.note,
      can_answer: status === "draft" && row.status === "asked",
    },
  ]
}
