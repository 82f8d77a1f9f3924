import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../../../access/acting"
import type { QuoteView } from "../../../../../contracts/buyer"
import type { ProducerQuote } from "../../../../../contracts/quote-input"
import { listQuoteViews } from "../../../../../readers/quote"
import { readLocale } from "../../../../read-locale"
import { writeQuoteWorkflow } from "../../../../../workflows/quote/write-quote"

export async function POST(
  req: ProducerRequest<ProducerQuote>,
  res: MedusaResponse<{ quote: QuoteView | undefined }>,
) {
  const producer = req.producer
  const { result } = await writeQuoteWorkflow(req.scope).run({
    input: { rfq_id: req.params.id ?? "", producer, quote: req.validatedBody },
  })
  const [quote] = await listQuoteViews(
    req.scope,
    { id: result.id, producer_id: producer.id },
    "producer",
    readLocale(req),
  )
  res.status(201).json({ quote })
}
