import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { ProducerQuote } from "../../../contracts/quote-input"
import { QUOTE_MODULE } from "../../../modules/quote"
import type QuoteModuleService from "../../../modules/quote/service"
import { carryShares, undoCarried } from "../../pool/carry-shares"
import { nested } from "../../rows"
import { attachToQuote, refuseOthersFiles } from "../../rfq/attach-files"
import { readItemsOf } from "../items-of"
import { toLineRows, toNotQuoted } from "../quoted-lines"

type Input = {
  producer: { id: string; name: string; member_id: string }
  rfq_id: string
  quote: ProducerQuote
}

/**
 * Writes a draft quote as the next version, with names and units as the RFQ or, in an open one, the producer's listing has
 * them.
 */
export const createQuotesStep = createStep(
  "create-quotes",
  async ({ producer, rfq_id, quote }: Input, { container }) => {
    const quotes = container.resolve<QuoteModuleService>(QUOTE_MODULE)
    const [newest] = await quotes.listQuotes(
      { rfq_id, producer_id: producer.id },
      { select: ["id", "version"], order: { version: "DESC" }, take: 1 },
    )
    const items = await readItemsOf(quotes, { rfq_id, producer_id: producer.id })
    const { lines, send: _send, file_ids = [], ...terms } = quote
    const { version: rfq_version } = await quotes.retrieveRfq(rfq_id, { select: ["id", "version"] })
    const rows = await toLineRows(container, lines, items)
    await refuseOthersFiles(container, producer.id, file_ids, { mayRepeat: true })
    const created = await quotes.createQuotes({
      ...terms,
      rfq_id,
      producer_id: producer.id,
      producer_name: producer.name,
      typed_by: producer.member_id,
      rfq_version,
      version: (newest?.version ?? 0) + 1,
      status: "draft",
      not_quoted: toNotQuoted(quote, items),
      lines: nested(rows),
    })
    await attachToQuote(quotes, file_ids, created.id)
    const carried = await carryShares(container, newest?.id, created.id)
    return new StepResponse({ id: created.id }, { id: created.id, carried })
  },
  async (undo, { container }) => {
    if (!undo) return
    await undoCarried(container, undo.carried)
    await container.resolve<QuoteModuleService>(QUOTE_MODULE).deleteQuotes(undo.id)
  },
)
