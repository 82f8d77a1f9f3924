import type { BuyerRfq, QuoteView } from "@serumpun/backend/src/contracts/buyer.ts"

/** The control and the parameter that carry a chosen line: its quote and its item of the RFQ. */
export const chosenValue = (quoteId: string, itemId: string) => `${quoteId}.${itemId}`

/** More lines than any comparison has; the rest of a made-up address is not read. */
const MAX_CHOSEN = 500

/** The chosen lines that an address carries. */
export function chosenOf(request: Request): string[] {
  return new URL(request.url).searchParams.getAll("line").slice(0, MAX_CHOSEN)
}

/** The options that count in place of their lines (`takeKey`), as an address carries them. */
export function takenIn(request: Request): string[] {
  const taken = new URL(request.url).searchParams.getAll("take")
  // "#0" is a line as it was quoted, of which nothing has to be carried on.
  return taken.filter((name) => name !== "" && !name.endsWith("#0")).slice(0, MAX_CHOSEN)
}

/** The address that carries lines and options on, below a page; empty when there are none. */
export function chosenQuery(chosen: string[], taken: string[] = []): string {
  const fields = [...chosen.map((value) => ["line", value]), ...taken.map((name) => ["take", name])]
  return fields.length > 0 ? `?${new URLSearchParams(fields)}` : ""
}

/** The part of one producer: chosen lines of their quote, in the quote's order. */
export type ChosenPart = { quote: QuoteView; item_ids: string[] }

/** One part per quote, in the order of choosing; what is no line of the RFQ's quotes is left out. */
export function chosenParts({ quotes }: Pick<BuyerRfq, "quotes">, chosen: string[]): ChosenPart[] {
  const ids = [...new Set(chosen.map((value) => value.split(".")[0] ?? ""))]
  return ids.flatMap((id) => {
    const quote = quotes.find((one) => one.id === id)
    const item_ids = quote ? chosenItems(quote, chosen) : []
    return quote && item_ids.length > 0 ? [{ quote, item_ids }] : []
  })
}

export function chosenItems({ id, lines }: Pick<QuoteView, "id" | "lines">, chosen: string[]) {
  return lines
    .map(({ rfq_item_id }) => rfq_item_id)
    .filter((item) => chosen.includes(chosenValue(id, item)))
}
