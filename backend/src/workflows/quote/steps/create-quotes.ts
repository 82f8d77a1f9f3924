import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { ProducerQuote, ProducerRfq } from "../../../contracts"
import { QUOTE_MODULE } from "../../../modules/quote"
import type QuoteModuleService from "../../../modules/quote/service"
import { nested } from "../../rows"

type Input = { producer: { id: string; name: string }; rfq: ProducerRfq; quote: ProducerQuote }

/** Writes a draft quote as the next version, with titles and units as the RFQ holds them. */
export const createQuotesStep = createStep(
  "create-quotes",
  async ({ producer, rfq, quote }: Input, { container }) => {
    const quotes = container.resolve<QuoteModuleService>(QUOTE_MODULE)
    const [newest] = await quotes.listQuotes(
      { rfq_id: rfq.id, producer_id: producer.id },
      { select: ["id", "version"], order: { version: "DESC" }, take: 1 },
    )
    const { lines, send: _send, ...terms } = quote
    const rows = lines.map((line, index) => {
      const item = rfq.items.find(({ id }) => id === line.rfq_item_id)
      return {
        ...line,
        line: item?.line ?? index + 1,
        title: item?.title ?? "",
        hs_code: item?.hs_code ?? "",
        unit: item?.unit ?? "pc",
      }
    })
    const created = await quotes.createQuotes({
      ...terms,
      rfq_id: rfq.id,
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
