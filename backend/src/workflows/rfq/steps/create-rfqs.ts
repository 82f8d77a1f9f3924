import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { SendRfq } from "../../../contracts/buyer"
import { QUOTE_MODULE } from "../../../modules/quote"
import type QuoteModuleService from "../../../modules/quote/service"
import type { RequestableListing } from "../../../readers/rfq"
import { nested } from "../../rows"

type CreateRfqInput = { buyer_id: string; rfq: SendRfq; listings: RequestableListing[] }

/** Writes the RFQ with its items and one recipient per producer in one transaction. */
export const createRfqsStep = createStep(
  "create-rfqs",
  async ({ buyer_id, rfq, listings }: CreateRfqInput, { container }) => {
    const quotes = container.resolve<QuoteModuleService>(QUOTE_MODULE)
    const byId = new Map(listings.map((listing) => [listing.id, listing]))
    const { items, ...terms } = rfq
    const rows = items.flatMap((item, index) => {
      const listing = byId.get(item.listing_id)
      if (!listing) return []
      return {
        line: index + 1,
        listing_id: listing.id,
        listing_handle: listing.handle,
        titles: listing.titles,
        producer_id: listing.producer.id,
        producer_name: listing.producer.name,
        quantity: item.quantity,
        unit: listing.unit,
        hs_code: listing.hs_code,
        target_price: item.target_price,
        note: item.note,
      }
    })
    const producers = new Map(listings.map(({ producer }) => [producer.id, producer]))
    const created = await quotes.createRfqs({
      ...terms,
      buyer_id,
      status: "sent",
      sent_at: new Date(),
      items: nested(rows),
      recipients: nested(
        [...producers.values()].map((producer) => ({
          producer_id: producer.id,
          producer_name: producer.name,
          producer_handle: producer.handle,
        })),
      ),
    })
    return new StepResponse({ id: created.id }, created.id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<QuoteModuleService>(QUOTE_MODULE).deleteRfqs(id)
  },
)
