import { CLAIM_DAYS } from "./delivery/claims.js"
import type { QuoteOptionInput } from "./quote-options.js"
import type { QuoteInput, QuoteTotals } from "./quote-rules.js"

const lineFields = ["quantity", "unit_price", "lead_time_days", "note"] as const
const termFields = [
  "incoterm",
  "incoterm_place",
  "transport_mode",
  "freight",
  "insurance",
  "deposit_percent",
  "claim_days",
  "needs_sample",
  "payment_method",
  "valid_until",
  "sample_price",
  "exclusions",
  "message",
] as const

type Value = string | number | null

/** `line`: the number of the RFQ's line; null for what concerns the whole quote. */
export type QuoteDifference =
  | {
      line: number
      field: (typeof lineFields)[number] | "line" | "options"
      from: Value
      to: Value
    }
  | { line: null; field: (typeof termFields)[number] | "total"; from: Value; to: Value }

/** A version of a quote as both sides read it. */
export type ComparedQuote = Omit<QuoteInput, "lines"> & {
  lines: (QuoteInput["lines"][number] & { line: number })[]
  totals: Pick<QuoteTotals, "total">
}

/**
 * What differs between two versions of one quote, line by line and then term by term. A line that
 * only one of them has differs as a whole (`line`, from or to its quantity).
 */
export function quoteDifferences(before: ComparedQuote, after: ComparedQuote): QuoteDifference[] {
  const ids = new Map(
    [...before.lines, ...after.lines].map(({ rfq_item_id, line }) => [rfq_item_id, line]),
  )
  const find = ({ lines }: ComparedQuote, id: string) =>
    lines.find(({ rfq_item_id }) => rfq_item_id === id)
  const lines = [...ids]
    .sort(([, a], [, b]) => a - b)
    .flatMap(([id, line]) => lineDifferences(line, find(before, id), find(after, id)))
  const terms = termFields.flatMap((field): QuoteDifference[] =>
    termOf(before, field) === termOf(after, field)
      ? []
      : [{ line: null, field, from: termOf(before, field), to: termOf(after, field) }],
  )
  const [from, to] = [before.totals.total, after.totals.total]
  const total: QuoteDifference[] = from === to ? [] : [{ line: null, field: "total", from, to }]
  return [...lines, ...terms, ...total]
}

function termOf(quote: ComparedQuote, field: (typeof termFields)[number]): Value {
  if (field === "claim_days") return quote.claim_days ?? CLAIM_DAYS
  if (field === "needs_sample") return quote.needs_sample ? "yes" : "no"
  return quote[field]
}

type Line = ComparedQuote["lines"][number] | undefined

function lineDifferences(line: number, before: Line, after: Line): QuoteDifference[] {
  if (!before || !after)
    return [{ line, field: "line", from: before?.quantity ?? null, to: after?.quantity ?? null }]
  const fields = lineFields.flatMap((field): QuoteDifference[] =>
    before[field] === after[field] ? [] : [{ line, field, from: before[field], to: after[field] }],
  )
  const [from, to] = [before, after].map(({ options = [] }) => options.length)
  const isSame =
    JSON.stringify((before.options ?? []).map(priced)) ===
    JSON.stringify((after.options ?? []).map(priced))
  return isSame ? fields : [...fields, { line, field: "options", from: from ?? 0, to: to ?? 0 }]
}

/** What is compared of an option: everything that its buyer decides by. */
const priced = ({
  kind,
  listing_id,
  quantity,
  unit_price,
  lead_time_days,
  note,
}: QuoteOptionInput) => [...[kind, listing_id, quantity], ...[unit_price, lead_time_days, note]]
