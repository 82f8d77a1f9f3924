import type { QuoteView } from "@serumpun/backend/src/contracts/buyer.ts"
import type { ProducerRfq } from "@serumpun/backend/src/contracts/producer.ts"
import type { WishView } from "@serumpun/backend/src/contracts/negotiation.ts"
import { CLAIM_DAYS } from "@serumpun/domain/delivery/claims"
import { addDays, readDay } from "@serumpun/domain/days"
import {
  isIncoterm,
  pricedIncoterm,
  transportModes,
  type ListingIncoterm,
} from "@serumpun/domain/incoterms"
import type { Locale } from "@serumpun/domain/locales"
import { convertUnitPrice, type RateTable } from "@serumpun/domain/money"
import { checkQuotedListings } from "@serumpun/domain/open-rfq-rules"
import { problem, type Problem } from "@serumpun/domain/problems"
import {
  checkQuote,
  paymentMethods,
  quoteTotals,
  type QuoteInput,
  type QuoteTotals,
} from "@serumpun/domain/quote-rules"
import { doubtPrice } from "@serumpun/domain/usual-price"
import { firstOptionValues, nameOf, optionRows, readOptions } from "./option-values.ts"
import { type FormValues, textOrNull, typedText } from "#app/lib/kept/form-values.ts"
import { readNumber, writeNumber } from "#app/lib/format/read-number.ts"

const QUOTE_VALID_DAYS = 30
const DEPOSIT_PERCENT = 30

type QuotedRfq = Pick<ProducerRfq, "currency" | "items">

/** The producer's own listing that answers goods of an open request. */
export function ownListingOf(
  rfq: Pick<ProducerRfq, "own_listings">,
  id: string | null | undefined,
) {
  return rfq.own_listings.find((listing) => listing.id === id)
}

/**
 * What the form shows first: the newest version of the quote, else the price list in the buyer's
 * currency. `today` is an ISO day in Jakarta.
 */
export function firstQuoteValues(
  rfq: ProducerRfq,
  { rates, locale, today }: { rates: RateTable; locale: Locale; today: string },
): FormValues {
  const write = (value: number | null) => writeNumber(value, locale)
  const [earlier] = rfq.quotes
  const values: FormValues = {}
  const wanted = rfq.listing_incoterms.find(({ rule }) => rule === rfq.incoterm)
  const own = wanted ?? pricedIncoterm(rfq.listing_incoterms)
  rfq.items.forEach((item, index) => {
    const line = earlier?.lines.find(({ rfq_item_id }) => rfq_item_id === item.id)
    // A list price holds for one Incoterm: under another the producer has to work it out.
    const listed =
      item.list_price_usd && isSameTerm(item.list_price_incoterm, own)
        ? convertUnitPrice(item.list_price_usd, "USD", rfq.currency, rates)
        : null
    if (item.listing_id === null) values[`lines.${index}.listing_id`] = line?.listing_id ?? ""
    values[`lines.${index}.unit_price`] = write(line?.unit_price ?? listed)
    values[`lines.${index}.quantity`] = write(line?.quantity ?? item.quantity)
    values[`lines.${index}.lead_time_days`] = write(line?.lead_time_days ?? item.lead_time_days)
    values[`lines.${index}.note`] = line?.note ?? ""
    Object.assign(values, firstOptionValues(index, item, { line, locale }))
    const left = earlier?.not_quoted?.find(({ rfq_item_id }) => rfq_item_id === item.id)
    values[`lines.${index}.reason`] = left?.reason ?? ""
    if (earlier && !line) values[`lines.${index}.skip`] = "on"
  })
  earlier?.files?.forEach(({ id, file_name }, at) => {
    values[`files.${at}.id`] = id
    values[`files.${at}.name`] = file_name
  })
  const held = earlier && earlier.valid_until >= today ? earlier.valid_until : null
  return {
    ...values,
    incoterm: earlier?.incoterm ?? own?.rule ?? rfq.incoterm,
    incoterm_place: earlier?.incoterm_place ?? own?.place ?? "",
    transport_mode: earlier?.transport_mode ?? own?.transport ?? rfq.transport_mode,
    valid_until: held ?? addDays(today, QUOTE_VALID_DAYS),
    deposit_percent: write(earlier?.deposit_percent ?? DEPOSIT_PERCENT),
    claim_days: write(earlier?.claim_days ?? CLAIM_DAYS),
    needs_sample: earlier?.needs_sample ? "on" : "",
    payment_method: earlier?.payment_method ?? "tt",
    freight: write(earlier?.freight ?? null),
    insurance: write(earlier?.insurance ?? null),
    sample_price: write(earlier?.sample_price ?? null),
    exclusions: earlier?.exclusions ?? "",
    message: earlier?.message ?? "",
  }
}

type Term = Pick<ListingIncoterm, "rule" | "place"> | null | undefined

const isSameTerm = (one: Term, other: Term) =>
  one?.rule === other?.rule && one?.place === other?.place

/** What the buyer last asked to change in the version that is open. */
export function openWish(rfq: Pick<ProducerRfq, "quotes">): WishView | undefined {
  return rfq.quotes.find(({ status }) => status === "sent")?.wishes[0]
}

/** The form with what the buyer asks for in it; the rest stays. */
export function takeWish(
  values: FormValues,
  rfq: QuotedRfq,
  { wish, locale }: { wish: WishView; locale: Locale },
): FormValues {
  const lines = rfq.items.flatMap(({ id }, index) => {
    const line = wish.lines.find(({ rfq_item_id }) => rfq_item_id === id)
    return (["quantity", "unit_price"] as const).flatMap((field) =>
      line && line[field] !== null
        ? [[`lines.${index}.${field}`, writeNumber(line[field], locale)] as const]
        : [],
    )
  })
  const terms = (["incoterm", "incoterm_place", "valid_until"] as const).flatMap((field) =>
    wish[field] ? [[field, wish[field]] as const] : [],
  )
  return { ...values, ...Object.fromEntries([...lines, ...terms]) }
}

/** Positions of the items that the quote answers. */
function quotedItems(values: FormValues, rfq: QuotedRfq): number[] {
  return rfq.items.flatMap((_, index) => (values[`lines.${index}.skip`] ? [] : [index]))
}

/** Positions of the items that it leaves out. */
function leftItems(values: FormValues, rfq: QuotedRfq): number[] {
  return rfq.items.flatMap((_, index) => (values[`lines.${index}.skip`] ? [index] : []))
}

/** The quote as it was typed; a number that cannot be read is NaN. */
export function readQuote(values: FormValues, rfq: QuotedRfq, locale: Locale): QuoteInput {
  const read = (name: string) => readNumber(values[name], locale)
  const incoterm = values.incoterm
  return {
    currency: rfq.currency,
    lines: quotedItems(values, rfq).map((index) => ({
      rfq_item_id: rfq.items[index]?.id ?? "",
      listing_id: rfq.items[index]?.listing_id ?? (values[`lines.${index}.listing_id`] || null),
      quantity: read(`lines.${index}.quantity`) ?? 0,
      unit_price: read(`lines.${index}.unit_price`) ?? 0,
      lead_time_days: read(`lines.${index}.lead_time_days`) ?? 0,
      note: textOrNull(values[`lines.${index}.note`]),
      options: rfq.items[index] ? readOptions(values, rfq.items[index], { index, locale }) : [],
    })),
    not_quoted: leftItems(values, rfq).map((index) => ({
      rfq_item_id: rfq.items[index]?.id ?? "",
      reason: textOrNull(values[`lines.${index}.reason`]),
    })),
    // What is no Incoterm fails checkQuote under its own name; the type is only a promise till then.
    incoterm: (isIncoterm(incoterm) ? incoterm : "") as QuoteInput["incoterm"],
    incoterm_place: typedText(values.incoterm_place),
    transport_mode: transportModes.find((mode) => mode === values.transport_mode) ?? "sea",
    valid_until: readDay(values.valid_until ?? ""),
    deposit_percent: read("deposit_percent") ?? 0,
    claim_days: read("claim_days") ?? CLAIM_DAYS,
    needs_sample: Boolean(values.needs_sample),
    payment_method: paymentMethods.find((method) => method === values.payment_method) ?? "tt",
    freight: read("freight"),
    insurance: read("insurance"),
    sample_price: read("sample_price"),
    exclusions: textOrNull(values.exclusions),
    message: textOrNull(values.message),
  }
}

const numberFields =
  /^(lines\.\d+\.(options\.\d+\.)?(quantity|unit_price|lead_time_days)|deposit_percent|claim_days|freight|insurance|sample_price)$/

/** Problems under the names of the form's controls. `today` is an ISO day in Jakarta. */
export function checkQuoteValues(
  values: FormValues,
  rfq: QuotedRfq & Pick<ProducerRfq, "own_listings">,
  { locale, today }: { locale: Locale; today: string },
): Problem[] {
  const quote = readQuote(values, rfq, locale)
  const unreadable = Object.keys(values).filter(
    (name) => numberFields.test(name) && Number.isNaN(readNumber(values[name], locale)),
  )
  const found = nameProblems(
    [
      ...checkQuote(
        quote,
        rfq.items.map(({ id }) => id),
        today,
      ),
      ...checkQuotedListings(quote.lines, rfq.items, rfq.own_listings),
    ],
    values,
    rfq,
  )
  const quoted = quotedItems(values, rfq)
  return [
    ...unreadable
      .filter((name) => !name.startsWith("lines.") || quoted.includes(Number(name.split(".")[1])))
      .map((name) => problem(name, "not_a_number")),
    ...found.filter(({ field }) => !unreadable.includes(field)),
  ]
}

/**
 * Questions about prices far from the producer's own list; what an earlier version said is not asked
 * again, and nothing is while the rates are unknown.
 */
export function doubtQuotePrices(
  values: FormValues,
  rfq: Pick<ProducerRfq, "currency" | "items" | "quotes">,
  { locale, rates }: { locale: Locale; rates: RateTable | null },
): Problem[] {
  if (!rates) return []
  const { currency } = rfq
  return quotedItems(values, rfq).flatMap((index) => {
    const item = rfq.items[index]
    const field = `lines.${index}.unit_price`
    const price = readNumber(values[field], locale)
    if (!item || !price) return []
    const line = rfq.quotes[0]?.lines.find(({ rfq_item_id }) => rfq_item_id === item.id)
    if (line?.unit_price === price) return []
    const listed = convertUnitPrice(item.list_price_usd, "USD", currency, rates)
    return doubtPrice(field, price, { price: listed, currency })
  })
}

/** The rules count the lines of the quote, the form those of the request. */
export function nameProblems(problems: Problem[], values: FormValues, rfq: QuotedRfq): Problem[] {
  const left = leftItems(values, rfq)
  const named = countByItems(problems, quotedItems(values, rfq))
  return named.map((found) => {
    const [, line, at, part] = /^lines\.(\d+)\.options\.(\d+)\.(\w+)$/.exec(found.field) ?? []
    const item = rfq.items[Number(line)]
    if (item && at !== undefined && part) {
      const row = optionRows(values, item, Number(line))[Number(at)] ?? Number(at)
      return { ...found, field: nameOf(Number(line), row, part) }
    }
    const [, skipped] = /^not_quoted\.(\d+)\./.exec(found.field) ?? []
    if (skipped === undefined) return found
    return { ...found, field: `lines.${left[Number(skipped)] ?? skipped}.reason` }
  })
}

/** The same for a quote that is already written. */
export function nameQuoteProblems(
  problems: Problem[],
  quote: Pick<QuoteView, "lines"> | undefined,
  rfq: QuotedRfq,
): Problem[] {
  const positions = quote?.lines.map(({ rfq_item_id }) =>
    rfq.items.findIndex(({ id }) => id === rfq_item_id),
  )
  return countByItems(problems, positions ?? [])
}

/** `positions`: of each line of the quote among the items of the request. */
function countByItems(problems: Problem[], positions: number[]): Problem[] {
  return problems.map((found) => {
    const [, line, field] = /^lines\.(\d+)\.(.+)$/.exec(found.field) ?? []
    if (line === undefined) return found
    return { ...found, field: `lines.${positions[Number(line)] ?? line}.${field}` }
  })
}

/** Totals of what is typed so far, per item of the request; what cannot be read counts nothing. */
export function totalsOf(
  values: FormValues,
  rfq: QuotedRfq,
  locale: Locale,
): QuoteTotals & { per_item: (number | null)[] } {
  const quote = readQuote(values, rfq, locale)
  const sane = (value: number) => (Number.isFinite(value) && value > 0 ? value : 0)
  const totals = quoteTotals({
    currency: quote.currency,
    deposit_percent: Math.min(sane(quote.deposit_percent), 100),
    freight: quote.freight === null ? null : sane(quote.freight),
    insurance: quote.insurance === null ? null : sane(quote.insurance),
    lines: quote.lines.map(({ quantity, unit_price }) => ({
      quantity: sane(quantity),
      unit_price: sane(unit_price),
    })),
  })
  const quoted = quotedItems(values, rfq)
  const per_item = rfq.items.map((_, index) => {
    const line = quoted.indexOf(index)
    return line < 0 ? null : (totals.lines[line] ?? 0)
  })
  return { ...totals, per_item }
}
