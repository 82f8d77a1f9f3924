import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { ListingIncoterm } from "@serumpun/domain/incoterms"
import type { OuterPack, Packing } from "@serumpun/domain/listing-content"
import type { Locale, Localized } from "@serumpun/domain/locales"
import type { Pause } from "@serumpun/domain/pauses"
import type { Category } from "@serumpun/domain/places"
import type { PriceTier } from "@serumpun/domain/price-tiers"
import { buyerAsRead, itemAsRead } from "@serumpun/domain/rfq-privacy"
import type { BuyerRfq, QuoteView, RfqItem, RfqSummary } from "../contracts/buyer"
import type { ProducerRfqRow } from "../contracts/producer"
import type { RfqsQuery } from "../contracts/lists"
import { QUOTE_MODULE } from "../modules/quote"
import type QuoteModuleService from "../modules/quote/service"
import { readBuyerContacts, readPeople } from "./buyer-contact"
import { findBuyerRfqs, findReceivedRfqs } from "./lists/find-rfqs"
import { inOrder } from "./lists/run-sql"
import { readPublicListings } from "./public-listing"
import { textIn } from "./public-shapes"
import { endedOf, listQuoteViews } from "./quote"
import { listAttachments } from "./rfq-attachment"
import { listRfqChanges } from "./rfq-changes"
import { type RfqRow, toTerms } from "./rfq-terms"

/** A public listing as an RFQ copies it. */
export type RequestableListing = {
  id: string
  handle: string
  titles: Localized
  unit: string
  hs_code: string
  moq: number
  order_multiple: number
  lead_time_days: number
  tiers: PriceTier[]
  incoterms: ListingIncoterm[]
  packing: OuterPack
  pause: Pause | null
  producer: { id: string; name: string; handle: string }
}

export function rfqNumber(rfq: { serial: number | string; sent_at: Date | string | null }): string {
  const year = new Date(rfq.sent_at ?? Date.now()).getUTCFullYear()
  return `RFQ-${year}-${String(rfq.serial).padStart(6, "0")}`
}

const quoteModule = (container: MedusaContainer) =>
  container.resolve<QuoteModuleService>(QUOTE_MODULE)

const withoutWords = ({ inner: _inner, ...outer }: Packing): OuterPack => outer

/** Those of the given listings that are public now; order is not kept. */
export async function readRequestableListings(
  container: MedusaContainer,
  ids: string[],
): Promise<RequestableListing[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const listings = await readPublicListings(query, { listing_id: ids })
  return listings.map(({ id, handle, content, producer, pause }) => ({
    pause,
    id,
    handle,
    titles: content.title,
    unit: content.unit,
    hs_code: content.hs_code,
    moq: content.moq,
    order_multiple: content.order_multiple,
    lead_time_days: content.lead_time_days,
    tiers: content.tiers,
    incoterms: content.incoterms,
    packing: withoutWords(content.packing),
    producer: { id: producer.id, name: producer.name, handle: producer.handle },
  }))
}

const iso = (value: Date | string | null | undefined) =>
  value ? new Date(value).toISOString() : null

function toSummary(rfq: RfqRow, quoteCount: number, locale: Locale): RfqSummary {
  return {
    id: rfq.id,
    number: rfqNumber(rfq),
    status: rfq.status as RfqSummary["status"],
    sent_at: iso(rfq.sent_at) ?? iso(rfq.created_at)!,
    needed_by: rfq.needed_by,
    destination_country: rfq.destination_country,
    destination_city: rfq.destination_city,
    item_count: rfq.items.length,
    producer_count: rfq.recipients.length,
    quote_count: quoteCount,
    first_title: sortedItems(rfq, locale)[0]?.title ?? "",
    open_category: rfq.open_category as Category | null,
  }
}

// A newer version replaces the one before; a buyer counts producers' answers, not versions.
function countQuotes(quotes: { producer_id: string }[]): number {
  return new Set(quotes.map(({ producer_id }) => producer_id)).size
}

function sortedItems(rfq: RfqRow, locale: Locale): RfqItem[] {
  return [...rfq.items].sort((a, b) => a.line - b.line).map((item) => toItem(item, locale))
}

/** A buyer's own RFQs, as their list asks for them. */
export async function listBuyerRfqs(
  container: MedusaContainer,
  buyerId: string,
  locale: Locale,
  query: RfqsQuery,
): Promise<{ rfqs: RfqSummary[]; count: number }> {
  const { ids, count } = await findBuyerRfqs(container, buyerId, query)
  if (ids.length === 0) return { rfqs: [], count }
  const found = await quoteModule(container).listRfqs(
    { id: ids },
    { relations: ["items", "recipients"], take: ids.length },
  )
  const rfqs = inOrder(ids, found)
  const received = await listQuoteViews(container, { rfq_id: ids }, "buyer", locale)
  const summaries = rfqs.map((rfq) =>
    toSummary(rfq, countQuotes(received.filter((quote) => quote.rfq_id === rfq.id)), locale),
  )
  return { rfqs: summaries, count }
}

/** @throws NOT_FOUND when it does not exist or belongs to another buyer. */
export async function readBuyerRfq(
  container: MedusaContainer,
  id: string,
  buyerId: string,
  locale: Locale,
): Promise<BuyerRfq> {
  const [rfq] = await quoteModule(container).listRfqs(
    { id, buyer_id: buyerId },
    { relations: ["items", "recipients"] },
  )
  if (!rfq) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such RFQ")
  const lines = rfq.items.map(({ line }) => line)
  const sender = rfq.person_id ?? rfq.buyer_id
  const [quotes, files, changes, people] = await Promise.all([
    listQuoteViews(container, { rfq_id: id }, "buyer", locale),
    listAttachments(container, { rfq_id: id }),
    listRfqChanges(container, rfq, { lines }),
    readPeople(container, [sender]),
  ])
  return {
    ...toSummary(rfq, countQuotes(quotes), locale),
    ...toTerms(rfq),
    answers_max: rfq.answers_max,
    version: rfq.version,
    ...{ files, changes },
    ...endedOf(rfq),
    sent_by: people.get(sender)?.name ?? "",
    items: sortedItems(rfq, locale),
    recipients: rfq.recipients.map(({ producer_id, producer_name, producer_handle, seen_at }) => ({
      producer_id,
      producer_name,
      producer_handle,
      seen_at: iso(seen_at),
    })),
    quotes,
  }
}

function toItem(item: RfqRow["items"][number], locale: Locale): RfqItem {
  const { id, line, listing_id, listing_handle, producer_id, producer_name } = item
  const { quantity, hs_code, target_price, note } = item
  return {
    id,
    line,
    listing_id,
    listing_handle,
    title: textIn(item.titles as unknown as Localized, locale),
    producer_id,
    producer_name,
    quantity,
    unit: item.unit as RfqItem["unit"],
    hs_code,
    target_price,
    tier_quantities: (item.tier_quantities ?? []) as unknown as number[],
    note,
  }
}

type Buyer = { name: string; company: string; country_code: string }

/** The companies of accounts, each with the name of whoever is written to. */
export async function readBuyers(
  container: MedusaContainer,
  ids: string[],
): Promise<Map<string, Buyer>> {
  const contacts = await readBuyerContacts(
    container,
    ids.map((account_id) => ({ account_id })),
  )
  return new Map(
    [...contacts].map(([id, { person, company, country_code }]) => [
      id,
      { name: person.name, company, country_code },
    ]),
  )
}

export type Received = { row: ProducerRfqRow; rfq: RfqRow; items: RfqItem[]; buyer: Buyer }

/** What one producer was asked: one RFQ, or as their list asks for them. Other producers' items do not exist for them. */
export async function listProducerRfqs(
  container: MedusaContainer,
  producerId: string,
  locale: Locale,
  query: RfqsQuery | { rfq_id: string },
): Promise<{ received: Received[]; count: number }> {
  const { recipients, count } = await readRecipients(container, producerId, query)
  const rfqs = recipients.map(({ rfq }) => rfq as unknown as RfqRow)
  const ids = rfqs.map(({ id }) => id)
  const [buyers, quotes] = await Promise.all([
    readBuyers(
      container,
      rfqs.map(({ buyer_id }) => buyer_id),
    ),
    listQuoteViews(container, { rfq_id: ids, producer_id: producerId }, "producer", locale),
  ])
  const received = recipients.map(({ seen_at }, index) => {
    const rfq = rfqs[index] as RfqRow
    const buyer = buyers.get(rfq.buyer_id) ?? nobody
    return toReceived(rfq, { buyer, seen_at, locale, producerId, quotes })
  })
  return { received, count }
}

async function readRecipients(
  container: MedusaContainer,
  producerId: string,
  query: RfqsQuery | { rfq_id: string },
) {
  const quotes = quoteModule(container)
  const relations = ["rfq", "rfq.items"]
  if ("rfq_id" in query) {
    const one = { producer_id: producerId, rfq_id: query.rfq_id }
    const recipients = await quotes.listRecipients(one, { relations, take: 1 })
    return { recipients, count: recipients.length }
  }
  const { ids, count } = await findReceivedRfqs(container, producerId, query)
  const found =
    ids.length > 0 ? await quotes.listRecipients({ id: ids }, { relations, take: ids.length }) : []
  return { recipients: inOrder(ids, found), count }
}

const nobody: Buyer = { name: "", company: "", country_code: "" }

/** One producer's part of an RFQ, without what its buyer hides from who has not sent a quote. */
export function toReceived(
  rfq: RfqRow,
  reader: {
    buyer: Buyer
    seen_at: Date | null
    locale: Locale
    producerId: string
    quotes: QuoteView[]
  },
): Received {
  const { seen_at, locale, producerId } = reader
  const own = reader.quotes.filter(({ rfq_id }) => rfq_id === rfq.id)
  const isTold = own.some(({ sent_at }) => sent_at !== null)
  const buyer = buyerAsRead(reader.buyer, rfq, isTold)
  const items = sortedItems(rfq, locale)
    .filter(({ producer_id }) => producer_id === null || producer_id === producerId)
    .map((item) => itemAsRead(item, rfq, isTold))
  const quote_status = own[0]?.status ?? null
  return { row: toProducerRow(rfq, items, buyer, { seen_at, quote_status }), rfq, items, buyer }
}

function toProducerRow(
  rfq: RfqRow,
  items: RfqItem[],
  buyer: Buyer,
  { seen_at, quote_status }: Pick<ProducerRfqRow, "quote_status"> & { seen_at: Date | null },
): ProducerRfqRow {
  return {
    id: rfq.id,
    number: rfqNumber(rfq),
    status: rfq.status as ProducerRfqRow["status"],
    sent_at: iso(rfq.sent_at) ?? iso(rfq.created_at)!,
    needed_by: rfq.needed_by,
    buyer_company: buyer.company || buyer.name,
    destination_country: rfq.destination_country,
    first_title: items[0]?.title ?? "",
    item_count: items.length,
    is_new: !seen_at,
    quote_status,
    answers_left: null,
  }
}
