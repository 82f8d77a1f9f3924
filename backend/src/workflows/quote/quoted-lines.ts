import type { MedusaContainer } from "@medusajs/framework/types"
import type { QuoteOptionInput } from "@serumpun/domain/quote-options"
import type { ProducerQuote } from "../../contracts/quote-input"
import { QUOTE_MODULE } from "../../modules/quote"
import type QuoteModuleService from "../../modules/quote/service"
import { readRequestableListings, type RequestableListing } from "../../readers/rfq"
import { readItemsOf } from "./items-of"

type Item = Awaited<ReturnType<QuoteModuleService["listRfqItems"]>>[number]
type Line = ProducerQuote["lines"][number]
/** A list or an object in a JSON column, as Medusa's generated types want it. */
const asJson = (value: unknown) => value as Record<string, unknown>

/**
 * The lines of a quote as rows: names and units as the RFQ or, in an open one and for alternatives, the
 * producer's listing has them, and the packing of today.
 */
export async function toLineRows(container: MedusaContainer, lines: Line[], items: Item[]) {
  const itemOf = (line: Line) => items.find(({ id }) => id === line.rfq_item_id)
  const listingOf = (line: Line) => itemOf(line)?.listing_id ?? line.listing_id ?? null
  const wanted = lines.flatMap((line) => [
    listingOf(line),
    ...(line.options ?? []).map(({ listing_id }) => listing_id),
  ])
  const listings = await readRequestableListings(
    container,
    [...new Set(wanted)].filter((id) => id !== null),
  )
  return lines.flatMap((own) => {
    const item = itemOf(own)
    if (!item) return []
    const listing_id = listingOf(own)
    const listing = listings.find(({ id }) => id === listing_id)
    const { titles, hs_code, unit } = item.listing_id ? item : (listing ?? item)
    const options = (own.options ?? []).map((option, index) =>
      toOption(option, index + 1, {
        named: { listing_id, titles, hs_code, unit },
        listing: listings.find(({ id }) => id === (option.listing_id ?? listing_id)),
      }),
    )
    return {
      ...own,
      ...{ listing_id, titles, hs_code, unit, line: item.line },
      options: asJson(options),
      packing: listing ? asJson(listing.packing) : null,
    }
  })
}

type Typed = { producer_id: string; rfq_id: string; lines: Line[] }

/** The same for a quote that is only typed yet. */
export async function readQuotedLines(
  container: MedusaContainer,
  { producer_id, rfq_id, lines }: Typed,
) {
  const quotes = container.resolve<QuoteModuleService>(QUOTE_MODULE)
  return toLineRows(container, lines, await readItemsOf(quotes, { rfq_id, producer_id }))
}

type Named = Pick<Item, "listing_id" | "titles" | "hs_code" | "unit">

/** `named`: the line's own words, which hold for whatever is of the same listing. */
function toOption(
  input: QuoteOptionInput,
  option: number,
  { named, listing }: { named: Named; listing: RequestableListing | undefined },
) {
  const isOther = input.listing_id !== null && input.listing_id !== named.listing_id
  const words =
    isOther && listing
      ? {
          listing_id: listing.id,
          titles: listing.titles,
          hs_code: listing.hs_code,
          unit: listing.unit,
        }
      : named
  return { ...input, ...words, option, packing: listing?.packing ?? null }
}

/** What a quote leaves out, with the names of the RFQ's items. */
export function toNotQuoted({ not_quoted = [] }: ProducerQuote, items: Item[]) {
  const rows = not_quoted.flatMap(({ rfq_item_id, reason }) => {
    const item = items.find(({ id }) => id === rfq_item_id)
    return item ? [{ rfq_item_id, reason, line: item.line, titles: item.titles }] : []
  })
  return asJson(rows)
}
