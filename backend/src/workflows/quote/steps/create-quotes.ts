import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BASKET_MAX } from "@serumpun/domain/rfq-rules"
import type { ProducerQuote } from "../../../contracts/quote-input"
import { QUOTE_MODULE } from "../../../modules/quote"
import type QuoteModuleService from "../../../modules/quote/service"
import { nested } from "../../rows"

type Input = { producer: { id: string; name: string }; rfq_id: string; quote: ProducerQuote }

/** Writes a draft quote as the next version, with names and units as the RFQ holds them. */
export const createQuotesStep = createStep(
  "create-quotes",
  async ({ producer, rfq_id, quote }: Input, { container }) => {
    const quotes = container.resolve<QuoteModuleService>(QUOTE_MODULE)
    const [newest] = await quotes.listQuotes(
      { rfq_id, producer_id: producer.id },
      { select: ["id", "version"], order: { version: "DESC" }, take: 1 },
    )
    const items = await quotes.listRfqItems(
      { rfq_id, producer_id: producer.id },
      { take: BASKET_MAX },
    )
    const { lines, send: _send, ...terms } = quote
    const rows = lines.flatMap((own) => {
      const item = items.find(({ id }) => id === own.rfq_item_id)
      if (!item) return []
      const { line, titles, hs_code, unit } = item
      return { ...own, line, titles, hs_code, unit }
    })
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
