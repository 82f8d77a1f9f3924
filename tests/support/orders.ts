import type { BuyerRfq, QuoteView } from "@serumpun/backend/src/contracts/buyer.ts"
import type { OrderView } from "@serumpun/backend/src/contracts/order.ts"
import type { ProducerRfq } from "@serumpun/backend/src/contracts/producer.ts"
import type { ProducerQuote } from "@serumpun/backend/src/contracts/quote-input.ts"
import type { ListingContent } from "@serumpun/domain/listing-content"
import type { Client } from "../../scripts/http/client.ts"
import { completeQuote, completeRfq, type createActors, type Producer } from "./actors.ts"

type Actors = ReturnType<typeof createActors>
type Lines = ProducerQuote["lines"]
export const line = (rfq_item_id: string, change: Partial<Lines[number]> = {}) => ({
  rfq_item_id,
  quantity: 100,
  unit_price: 11.335,
  lead_time_days: 30,
  note: null,
  ...change,
})

/** A producer with listings, of which a buyer has asked for so many pieces each. */
export async function asked(
  actors: Actors,
  quantities: number[],
  listing: Partial<ListingContent> = {},
) {
  const producer = await actors.producer()
  const listings: { id: string }[] = []
  for (const _ of quantities) listings.push(await actors.published(producer, listing))
  const rfqOf = async (buyer: Client, amounts = quantities) => {
    const items = listings.map(({ id }, index) => ({ listing_id: id, quantity: amounts[index]! }))
    const body = completeRfq(items)
    return (await buyer.post<{ rfq: BuyerRfq }>("/store/buyer/rfqs", body)).rfq
  }
  const buyer = await actors.buyer()
  return { producer, buyer, rfqOf, listings, rfq: await rfqOf(buyer) }
}

export async function quoted(
  producer: Producer,
  rfq: BuyerRfq,
  change: Partial<ProducerQuote> = {},
  lineChange: Partial<Lines[number]> = {},
): Promise<QuoteView> {
  const { rfq: own } = await producer.get<{ rfq: ProducerRfq }>(`/producer/rfqs/${rfq.id}`)
  const lines = own.items.map(({ id, quantity }) => line(id, { quantity, ...lineChange }))
  const body = { ...completeQuote(""), lines, ...change }
  return (await producer.post<{ quote: QuoteView }>(`/producer/rfqs/${rfq.id}/quotes`, body)).quote
}

const whole = (quote: QuoteView) => ({
  version: quote.version,
  total: quote.totals.total,
  rfq_item_ids: quote.lines.map(({ rfq_item_id }) => rfq_item_id),
})
export const accept = (buyer: Client, quote: QuoteView, change: object = {}) =>
  buyer.post<{ order: OrderView }>(`/store/buyer/quotes/${quote.id}/accept`, {
    ...whole(quote),
    ...change,
  })
