import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { QuoteView } from "../../../../../contracts/buyer"
import type { ProducerQuote } from "../../../../../contracts/quote-input"
import { requireProducer } from "../../../../../readers/acting-producer"
import { listQuoteViews } from "../../../../../readers/quote"
import { readLocale } from "../../../../read-locale"
import { writeQuoteWorkflow } from "../../../../../workflows/quote/write-quote"

export async function POST(
  req: AuthenticatedMedusaRequest<ProducerQuote>,
  res: MedusaResponse<{ quote: QuoteView | undefined }>,
) {
  const producer = await requireProducer(req)
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
