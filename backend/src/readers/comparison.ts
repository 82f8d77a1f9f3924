import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { type CostFigures, noFigures } from "@serumpun/domain/cost-figures"
import { dayIn } from "@serumpun/domain/days"
import { landedCost, type LandedCost } from "@serumpun/domain/ladder"
import type { LadderQuote, Target } from "@serumpun/domain/ladder-legs"
import type { Locale } from "@serumpun/domain/locales"
import type { RateTable } from "@serumpun/domain/money"
import { statusOn } from "@serumpun/domain/negotiation"
import { chosenTotals } from "@serumpun/domain/order-money"
import { takenOf } from "@serumpun/domain/quote-options"
import { shipmentOf } from "@serumpun/domain/shipments"
import type { BuyerRfq, QuoteView } from "../contracts/buyer"
import type { Comparison, ComparisonQuery } from "../contracts/comparison"
import { COMPARISON_MODULE } from "../modules/comparison"
import type ComparisonModuleService from "../modules/comparison/service"
import { QUOTE_MODULE } from "../modules/quote"
import type QuoteModuleService from "../modules/quote/service"
import { readRates } from "./catalogue-state"
import { type Weighed, withStandings } from "./comparison-standings"
import { readPublicListings, type PublicListing } from "./public-listing"
import { readBuyerRfq } from "./rfq"

type Asked = { rfq_id: string; buyer_id: string; locale: Locale; target: ComparisonQuery }

/**
 * The quotes of a buyer's RFQ that hold today, brought to one Incoterm and currency.
 * @throws NOT_FOUND when the RFQ does not exist or belongs to another buyer
 */
export async function readComparison(
  container: MedusaContainer,
  { rfq_id, buyer_id, locale, target: asked }: Asked,
): Promise<Comparison> {
  const rfq = await readBuyerRfq(container, rfq_id, buyer_id, locale)
  const target = {
    incoterm: asked.incoterm ?? rfq.incoterm,
    currency: asked.currency ?? rfq.currency,
  }
  const quotes = newestHolding(rfq.quotes).map((quote) => withTaken(quote, asked.take))
  const [listings, tables, remembered] = await Promise.all([
    readListings(container, rfq, quotes),
    readTables(container, quotes),
    readFigures(container, buyer_id, destinationOf(rfq)),
  ])
  const figures = remembered ?? noFigures(target.currency)
  const weighed = quotes.map((quote) => weigh(quote, { listings, rfq, target, figures, tables }))
  const { id, number, status, destination_country, destination_city } = rfq
  return {
    rfq: { id, number, status, destination_country, destination_city },
    target,
    figures,
    has_figures: remembered !== null,
    quotes: withStandings(weighed, target.currency),
    unquoted: unquotedOf(rfq, quotes),
  }
}

/** A quote as it comes to with its options that count in place of their lines. */
function withTaken(quote: QuoteView, names: string[]): QuoteView {
  const ids = quote.lines.map(({ rfq_item_id }) => rfq_item_id)
  return { ...quote, ...chosenTotals(quote, ids, takenOf(quote.id, names)) }
}

/** Goods for which the buyer asked and that nobody whose quote holds answers. */
function unquotedOf({ items }: BuyerRfq, quotes: QuoteView[]): Comparison["unquoted"] {
  const answered = new Set(quotes.flatMap(({ lines }) => lines).map((line) => line.rfq_item_id))
  return items
    .filter(({ id }) => !answered.has(id))
    .map(({ id, title, hs_code, unit }) => ({ goods: id, title, hs_code, unit }))
}

/** Only what the producer stands behind today can be compared with another's. */
function newestHolding(quotes: QuoteView[]): QuoteView[] {
  const today = dayIn(new Date())
  const newest = Map.groupBy(quotes, ({ producer_id }) => producer_id)
  return [...newest.values()].flatMap((versions) => {
    const [latest] = versions.sort((a, b) => b.version - a.version)
    if (!latest) return []
    return latest.status === "accepted" || statusOn(latest, today) === "sent" ? [latest] : []
  })
}

type Listings = Map<string, PublicListing>

/** A line of one quote: in an open RFQ each producer answers with another listing. */
const lineKey = (quote: Pick<QuoteView, "id">, rfq_item_id: string) => `${quote.id} ${rfq_item_id}`

/** The public listings behind the lines of quotes. */
async function readListings(
  container: MedusaContainer,
  rfq: BuyerRfq,
  quotes: QuoteView[],
): Promise<Listings> {
  const lines = quotes.flatMap((quote) =>
    quote.lines.flatMap(({ rfq_item_id, listing_id }) => {
      const asked = rfq.items.find(({ id }) => id === rfq_item_id)?.listing_id
      const id = listing_id ?? asked
      return id ? [{ key: lineKey(quote, rfq_item_id), id }] : []
    }),
  )
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const listing_id = [...new Set(lines.map(({ id }) => id))]
  const listings = await readPublicListings(query, { listing_id })
  return new Map(
    lines.flatMap(({ key, id }) => {
      const found = listings.find((listing) => listing.id === id)
      return found ? [[key, found] as const] : []
    }),
  )
}

type Tables = { own: Map<string, RateTable>; now: RateTable }

/** A quote's rates are those of its day; quotes from before these were kept have today's. */
async function readTables(container: MedusaContainer, quotes: QuoteView[]): Promise<Tables> {
  const ids = quotes.map(({ id }) => id)
  const [now, rows] = await Promise.all([
    readRates(container),
    container
      .resolve<QuoteModuleService>(QUOTE_MODULE)
      .listQuotes({ id: ids }, { select: ["id", "rates"], take: Math.max(1, ids.length) }),
  ])
  const own = rows.flatMap(({ id, rates }) =>
    rates ? [[id, rates as unknown as RateTable] as const] : [],
  )
  return { own: new Map(own), now }
}

/** Under what a buyer's figures are remembered: spelling and case of the city do not matter. */
export function destinationOf(
  rfq: Pick<BuyerRfq, "destination_country" | "destination_city">,
): string {
  return `${rfq.destination_country} ${rfq.destination_city.normalize("NFKC").trim().toLowerCase()}`
}

async function readFigures(
  container: MedusaContainer,
  buyer_id: string,
  destination: string,
): Promise<CostFigures | null> {
  const [row] = await container
    .resolve<ComparisonModuleService>(COMPARISON_MODULE)
    .listRememberedFigures({ buyer_id, destination }, { take: 1 })
  return row ? (row.figures as unknown as CostFigures) : null
}

type With = {
  listings: Listings
  rfq: BuyerRfq
  target: Target
  figures: CostFigures
  tables: Tables
}

function weigh(quote: QuoteView, { listings, rfq, target, figures, tables }: With): Weighed {
  const rates = tables.own.get(quote.id) ?? tables.now
  const landed = landedCost(toLadderQuote(quote, listings), target, figures, rates)
  const { parts, missing, total } = landed
  const isConverted =
    quote.currency !== target.currency ||
    (figures.currency !== target.currency && parts.some(({ state }) => state === "estimated"))
  const { as_of, source } = rates
  return {
    ...termsOf(quote),
    rates: isConverted && as_of ? { as_of, source } : null,
    landed: { parts, missing, total },
    left: quote.not_quoted ?? [],
    lines: quote.lines.map((line, at) => ({
      ...line,
      taken: optionOf(line),
      ...listingFacts(listings.get(lineKey(quote, line.rfq_item_id))),
      listing_handle: handleOf(rfq, line.rfq_item_id),
      landed_per_unit: perUnit(landed, at),
    })),
  }
}

/** Taking an option writes its number into the line. */
const optionOf = (line: QuoteView["lines"][number] & { option?: number }) => line.option ?? null
const perUnit = ({ lines }: LandedCost, at: number) => lines?.[at]?.per_unit ?? null
const handleOf = ({ items }: BuyerRfq, id: string) =>
  items.find((item) => item.id === id)?.listing_handle ?? null

function toLadderQuote(quote: QuoteView, listings: Listings): LadderQuote {
  const { currency, incoterm, transport_mode, freight, insurance } = quote
  return {
    ...{ currency, incoterm, transport_mode, freight, insurance },
    lines: quote.lines.map(({ rfq_item_id, hs_code, quantity, total }) => {
      const packing = listings.get(lineKey(quote, rfq_item_id))?.content.packing
      const load = packing ? shipmentOf(packing, quantity) : null
      return { hs_code, quantity, total, gross_kg: load?.gross ?? null, cbm: load?.volume ?? null }
    }),
  }
}

function listingFacts(listing: PublicListing | undefined) {
  return {
    moq: listing?.content.moq ?? null,
    passport_mean: listing?.passport.mean ?? null,
    certificates: [...new Set((listing?.certificates ?? []).map(({ scheme }) => scheme))],
  }
}

function termsOf(quote: QuoteView) {
  const { id, number, version, status, order_id, producer_id, producer_name, sent_at } = quote
  const { valid_until, currency, incoterm, incoterm_place, transport_mode } = quote
  const { deposit_percent, payment_method, freight, insurance, totals } = quote
  return {
    ...{ id, number, version, status, order_id, producer_id, producer_name, sent_at },
    ...{ valid_until, currency, incoterm, incoterm_place, transport_mode },
    ...{ deposit_percent, payment_method, freight, insurance, totals },
  }
}
