import type { Context, MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { SendRfq } from "../../../contracts/buyer"
import type { NewNotice } from "../../../mail/notices"
import { QUOTE_MODULE } from "../../../modules/quote"
import type QuoteModuleService from "../../../modules/quote/service"
import type { RequestableListing } from "../../../readers/rfq"
import { undoWith, writeWith } from "../../write-with"
import { attachFiles } from "../attach-files"
import { nested } from "../../rows"
import { type RfqNoticeReaders, readRfqNoticeReaders, rfqReceivedNotices } from "../notices"

export type CreateRfqInput = {
  buyer_id: string
  person_id: string
  rfq: SendRfq
  listings: RequestableListing[]
}
export type Created = { id: string; notices: NewNotice[] }

/** Writes the RFQ with its items, one recipient and one notice per producer in one transaction. */
export const createRfqsStep = createStep(
  "create-rfqs",
  async (input: CreateRfqInput, { container }) => {
    const created = await createRfq(container, input)
    return new StepResponse({ id: created.id }, created)
  },
  async (created, { container }) => {
    if (!created) return
    await undoWith(container, created, ({ run }) =>
      run(container.resolve<QuoteModuleService>(QUOTE_MODULE), (quotes, context) =>
        quotes.deleteRfqs(created.id, context),
      ),
    )
  },
)

/** A list in a JSON column, as Medusa's generated types want it. */
export const tiersOf = ({ tier_quantities = [] }: { tier_quantities?: number[] }) =>
  tier_quantities as unknown as Record<string, unknown>

export async function createRfq(
  container: MedusaContainer,
  input: CreateRfqInput,
): Promise<Created> {
  const producerIds = [...new Set(input.listings.map(({ producer }) => producer.id))]
  const readers = await readRfqNoticeReaders(container, input.buyer_id, producerIds)
  return writeWith(
    container,
    (written: Created) => written,
    async ({ run }) => {
      const quotes = container.resolve<QuoteModuleService>(QUOTE_MODULE)
      const { id } = await run(quotes, (service, context) => insertRfq(service, input, context))
      const file_ids = input.rfq.file_ids ?? []
      await run(quotes, (service, context) =>
        attachFiles(service, file_ids, { rfq_id: id }, context),
      )
      // Read again: the database gives the serial number that the notice names.
      return run(quotes, (service, context) => readCreated(service, id, readers, context))
    },
  )
}

async function readCreated(
  quotes: QuoteModuleService,
  id: string,
  readers: RfqNoticeReaders,
  context: Context,
): Promise<Created> {
  return { id, notices: rfqReceivedNotices(await quotes.retrieveRfq(id, {}, context), readers) }
}

function insertRfq(
  quotes: QuoteModuleService,
  { buyer_id, person_id, rfq, listings }: CreateRfqInput,
  context: Context,
) {
  const byId = new Map(listings.map((listing) => [listing.id, listing]))
  const { items, file_ids: _files, ...terms } = rfq
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
      tier_quantities: tiersOf(item),
      note: item.note,
    }
  })
  const producers = new Map(listings.map(({ producer }) => [producer.id, producer]))
  return quotes.createRfqs(
    {
      ...terms,
      buyer_id,
      person_id,
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
    },
    context,
  )
}
