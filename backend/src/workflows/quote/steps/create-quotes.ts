import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { ProducerQuote } from "../../../contracts/quote-input"
import { QUOTE_MODULE } from "../../../modules/quote"
import type QuoteModuleService from "../../../modules/quote/service"
import { nested } from "../../rows"
import { readQuotedLines } from "../quoted-lines"

type Input = { producer: { id: string; name: string }; rfq_id: string; quote: ProducerQuote }

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
    const { lines, send: _send, ...terms } = quote
    const rows = await readQuotedLines(container, { producer_id: producer.id, rfq_id, lines })
    const created = await quotes.createQuotes({
      ...terms,
      rfq_id,
      producer_id: producer.id,
      producer_name: producer.name,
      version: (newest?.version ?? 0) + 1,
      status: "draft",
      lines: nested(rows),
    })
    return new StepResponse({ id: created.id }, created.id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<QuoteModuleService>(QUOTE_MODULE).deleteQuotes(id)
  },
)
