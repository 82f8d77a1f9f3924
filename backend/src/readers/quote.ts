import type { MedusaContainer } from "@medusajs/framework/types"
import { quoteTotals } from "@serumpun/domain/quote-rules"
import type { OuterPack } from "@serumpun/domain/listing-content"
import type { Currency } from "@serumpun/domain/money"
import type { Locale, Localized } from "@serumpun/domain/locales"
import type { QuoteView } from "../contracts/buyer"
import type { Typist } from "../contracts/producer"
import type { Ended, WishView } from "../contracts/negotiation"
import { EXPORT_ORDER_MODULE } from "../modules/export-order"
import type ExportOrderModuleService from "../modules/export-order/service"
import { QUOTE_MODULE } from "../modules/quote"
import type QuoteModuleService from "../modules/quote/service"
import { readMemberNames } from "./member-names"
import { countVersions } from "./quote-versions"
import { textIn } from "./public-shapes"
import { readLineShares, shareKey, type SharesOfLines } from "./pool/line-shares"
import { storedNotQuoted, toOptions } from "./quote-options"
import { listAttachments } from "./rfq-attachment"

type QuoteRow = Awaited<ReturnType<QuoteModuleService["retrieveQuote"]>>

export function quoteNumber(quote: {
  serial: number | string
  version: number
  created_at: Date | string
}): string {
  const year = new Date(quote.created_at).getUTCFullYear()
  return `Q-${year}-${String(quote.serial).padStart(6, "0")}`
}

/**
 * Quotes newest version first, goods named in `locale`. A buyer never sees drafts; a producer's
 * filter holds their id. A list leaves out drafts that a later version has replaced.
 */
export async function listQuoteViews(
  container: MedusaContainer,
  filters: { id?: string | string[]; rfq_id?: string | string[]; producer_id?: string },
  reader: "buyer" | "producer",
  locale: Locale,
): Promise<QuoteView[]> {
  const quotes = container.resolve<QuoteModuleService>(QUOTE_MODULE)
  const rows = await quotes.listQuotes(filters, {
    relations: ["lines"],
    order: { version: "DESC" },
  })
  const siblings = await quotes.listQuotes(
    { rfq_id: [...new Set(rows.map(({ rfq_id }) => rfq_id))] },
    { select: ["id", "rfq_id", "producer_id", "version", "sent_at"], take: 5000 },
  )
  const versions = countVersions(siblings)
  const orderIds = await readOrderIds(container, rows)
  const wishes = await readWishes(
    quotes,
    rows.map(({ id }) => id),
  )
  const typists = await readTypists(container, rows, reader)
  const files = await listAttachments(container, { quote_id: rows.map(({ id }) => id) })
  const shares = await readLineShares(
    container,
    rows.map(({ id }) => id),
  )
  return rows
    .filter((row) => reader === "producer" || row.status !== "draft")
    .filter((row) => filters.id || versions.has(row.id))
    .map((row) => ({
      ...withShares(toQuoteView(row, versions.get(row.id) ?? row.version, locale), shares),
      order_id: orderIds.get(row.id) ?? null,
      wishes: wishes.filter(({ quote_id }) => quote_id === row.id).map(toWishView),
      files: files.filter(({ quote_id }) => quote_id === row.id),
      ...(typists ? { typed_by: typists.get(row.typed_by ?? "") ?? null } : {}),
    }))
    .sort((a, b) => b.version - a.version)
}

/** People of a producer are no buyer's business. */
async function readTypists(
  container: MedusaContainer,
  rows: QuoteRow[],
  reader: "buyer" | "producer",
): Promise<Map<string, Typist> | null> {
  if (reader !== "producer") return null
  return readMemberNames(
    container,
    rows.map(({ typed_by }) => typed_by),
  )
}

function withShares<Q extends Pick<QuoteView, "id" | "lines">>(quote: Q, shares: SharesOfLines): Q {
  const lines = quote.lines.map((line) => {
    const own = shares.get(shareKey(quote.id, line.rfq_item_id))
    return own ? { ...line, shares: own } : line
  })
  return { ...quote, lines }
}

/** Null when there is no such quote. */
export async function readQuoteCurrency(
  container: MedusaContainer,
  id: string,
): Promise<Currency | null> {
  const [row] = await container
    .resolve<QuoteModuleService>(QUOTE_MODULE)
    .listQuotes({ id }, { select: ["id", "currency"], take: 1 })
  return row?.currency ?? null
}

/** The orders that accepted quotes became, by the quote's id. */
async function readOrderIds(
  container: MedusaContainer,
  rows: QuoteRow[],
): Promise<Map<string, string>> {
  const accepted = rows.filter(({ status }) => status === "accepted").map(({ id }) => id)
  if (accepted.length === 0) return new Map()
  const orders = await container
    .resolve<ExportOrderModuleService>(EXPORT_ORDER_MODULE)
    .listExportOrders({ quote_id: accepted }, { select: ["id", "quote_id"], take: accepted.length })
  return new Map(orders.map(({ id, quote_id }) => [quote_id ?? "", id]))
}

type WishRow = Awaited<ReturnType<QuoteModuleService["listQuoteWishes"]>>[number]

async function readWishes(quotes: QuoteModuleService, ids: string[]): Promise<WishRow[]> {
  if (ids.length === 0) return []
  return quotes.listQuoteWishes({ quote_id: ids }, { order: { created_at: "DESC" }, take: 5000 })
}

function toWishView(row: WishRow): WishView {
  const { id, message, incoterm, incoterm_place, valid_until, created_at } = row
  const lines = row.lines as unknown as WishView["lines"]
  const sent_at = new Date(created_at).toISOString()
  return { id, message, lines, incoterm, incoterm_place, valid_until, sent_at }
}

/** Why and when an RFQ or a quote ended. */
export function endedOf(
  row: Pick<QuoteRow, "end_reason" | "end_note"> & { ended_at: Date | string | null },
): Ended {
  const { end_reason, end_note, ended_at } = row
  return { end_reason, end_note, ended_at: ended_at ? new Date(ended_at).toISOString() : null }
}

function toQuoteView(
  row: QuoteRow,
  version: number,
  locale: Locale,
): Omit<QuoteView, "wishes" | "order_id" | "files"> {
  const lines = [...row.lines].sort((a, b) => a.line - b.line)
  const totals = quoteTotals({ ...row, lines })
  return {
    id: row.id,
    number: quoteNumber(row),
    version,
    status: row.status as QuoteView["status"],
    producer_id: row.producer_id,
    producer_name: row.producer_name,
    rfq_id: row.rfq_id,
    rfq_version: row.rfq_version,
    sent_at: row.sent_at ? new Date(row.sent_at).toISOString() : null,
    rates: row.rates as unknown as QuoteView["rates"],
    currency: row.currency,
    incoterm: row.incoterm,
    incoterm_place: row.incoterm_place,
    transport_mode: row.transport_mode,
    valid_until: row.valid_until,
    deposit_percent: row.deposit_percent,
    claim_days: row.claim_days,
    needs_sample: row.needs_sample,
    payment_method: row.payment_method,
    freight: row.freight,
    insurance: row.insurance,
    sample_price: row.sample_price,
    exclusions: row.exclusions,
    message: row.message,
    ...endedOf(row),
    lines: lines.map((line, index) => ({
      rfq_item_id: line.rfq_item_id,
      listing_id: line.listing_id,
      line: line.line,
      title: textIn(line.titles as unknown as Localized, locale),
      hs_code: line.hs_code,
      unit: line.unit as QuoteView["lines"][number]["unit"],
      quantity: line.quantity,
      unit_price: line.unit_price,
      lead_time_days: line.lead_time_days,
      note: line.note,
      total: totals.lines[index] ?? 0,
      options: toOptions(line, row.currency, locale),
      packing: line.packing as unknown as OuterPack | null,
    })),
    not_quoted: storedNotQuoted(row).map(({ titles, ...left }) => ({
      ...left,
      title: textIn(titles, locale),
    })),
    totals,
  }
}
