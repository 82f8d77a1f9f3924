import type { QuoteView } from "@serumpun/backend/src/contracts/buyer.ts"

/**
 * The newest version of each producer's quote, in the order of the request's lines; `earlier` holds
 * the others, newest first.
 */
export type ReceivedQuote = { quote: QuoteView; earlier: QuoteView[] }

export function latestQuotes(quotes: QuoteView[]): ReceivedQuote[] {
  const byProducer = new Map<string, QuoteView[]>()
  for (const quote of quotes) {
    const known = byProducer.get(quote.producer_id) ?? []
    byProducer.set(quote.producer_id, [...known, quote])
  }
  const firstLine = ({ quote }: ReceivedQuote) => quote.lines[0]?.line ?? 0
  return [...byProducer.values()]
    .flatMap((versions) => {
      const [quote, ...earlier] = versions.sort((a, b) => b.version - a.version)
      return quote ? [{ quote, earlier }] : []
    })
    .sort((a, b) => firstLine(a) - firstLine(b))
}

/** Only what the producer stands behind today can be compared with another's. */
export function comparableQuotes(received: ReceivedQuote[], now: Date, endOf: EndOf): QuoteView[] {
  return received
    .map(({ quote }) => quote)
    .filter((quote) => quote.status === "sent" || quote.status === "accepted")
    .filter((quote) => endOf(quote.valid_until) > now)
}
type EndOf = (validUntil: string) => Date

/** Days from the deposit until the last line is ready. */
export function longestLeadTime(quote: Pick<QuoteView, "lines">): number {
  return Math.max(0, ...quote.lines.map(({ lead_time_days }) => lead_time_days))
}
