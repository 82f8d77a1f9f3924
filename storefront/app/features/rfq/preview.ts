import type { ProducerRfq } from "@serumpun/backend/src/contracts/producer.ts"
import { pricedIncoterm } from "@serumpun/domain/incoterms"
import type { OpenRfqInput } from "@serumpun/domain/open-rfq-rules"
import type { Category } from "@serumpun/domain/places"
import { tierFor } from "@serumpun/domain/price-tiers"
import { buyerAsRead, itemAsRead } from "@serumpun/domain/rfq-privacy"
import type { RfqInput, RfqTerms } from "@serumpun/domain/rfq-rules"
import type { OpenPage } from "./open-page.server.ts"
import type { RfqPage, RfqPageLine } from "./rfq-page.server.ts"

/** What the page of a received request shows of it. */
export type ReadRfq = RfqTerms &
  Pick<ProducerRfq, "items" | "buyer" | "open_category" | "files" | "quotes">
/** What one producer, or every curated producer of a category, will read. */
export type PreviewPart = { producer: string | null; category: Category | null; rfq: ReadRfq }
type Item = ReadRfq["items"][number]
type Buyer = ProducerRfq["buyer"]

/** One part per producer of the basket's lines, in the order of the lines. */
export function previewOfBasket(page: RfqPage, input: RfqInput, buyer: Buyer): PreviewPart[] {
  const { items, ...terms } = input
  const producers = [...new Set(page.lines.map(({ listing }) => listing?.producer.id))]
  return producers.map((id) => {
    const own = page.lines.flatMap((line, index) => {
      const item = items[index]
      return item && line.listing && line.listing.producer.id === id
        ? [toItem(line.listing, item, index)]
        : []
    })
    const name = page.lines.find(({ listing }) => listing?.producer.id === id)?.listing?.producer
    return {
      producer: name?.name ?? "",
      category: null,
      rfq: toRead({ terms, items: own, buyer, open_category: null, files: page.files }),
    }
  })
}

/** Goods in the buyer's own words have no listing to be compared with. */
export function previewOfOpen(page: OpenPage, input: OpenRfqInput, buyer: Buyer): PreviewPart[] {
  const { goods, category, producer_id: _one, answers_max: _max, file_ids: _ids, ...terms } = input
  const open_category = page.producer ? null : category
  const items = goods.map((wanted, index) => ({
    ...{ ...wanted, tier_quantities: wanted.tier_quantities ?? [] },
    ...{ id: String(index), line: index + 1, hs_code: "", listing_id: null, listing_handle: null },
    ...{ list_price_usd: 0, list_price_incoterm: null, packing: null, moq: 0, lead_time_days: 0 },
  }))
  const rfq = toRead({ terms, items, buyer, open_category, files: page.files })
  return [{ producer: page.producer?.name ?? null, category: open_category, rfq }]
}

function toItem(
  listing: NonNullable<RfqPageLine["listing"]>,
  item: RfqInput["items"][number],
  index: number,
): Item {
  const { quantity, target_price, note, tier_quantities = [] } = item
  const { id, handle, title, unit, hs_code, moq, lead_time_days, tiers, incoterms } = listing
  return {
    ...{ quantity, target_price, note, tier_quantities, title, unit, hs_code, moq, lead_time_days },
    ...{ id, line: index + 1, listing_id: id, listing_handle: handle, packing: null },
    list_price_usd: tierFor(tiers, quantity)?.usd ?? 0,
    list_price_incoterm: pricedIncoterm(incoterms) ?? null,
  }
}

type Parts = Pick<ReadRfq, "items" | "buyer" | "open_category"> & {
  terms: RfqTerms
  files: { id: string; name: string }[]
}

function toRead({ terms, items, buyer, open_category, files }: Parts): ReadRfq {
  return {
    ...terms,
    ...{ open_category, quotes: [] },
    items: items.map((item) => itemAsRead(item, terms, false)),
    buyer: buyerAsRead(buyer, terms, false),
    files: files.map(({ id, name }) => ({ id, file_name: name })),
  }
}
