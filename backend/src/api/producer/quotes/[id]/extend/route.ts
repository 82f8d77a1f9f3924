import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../../../access/acting"
import type { QuoteView } from "../../../../../contracts/buyer"
import type { ExtendQuote } from "../../../../../contracts/negotiation"
import { listQuoteViews } from "../../../../../readers/quote"
import { readLocale } from "../../../../read-locale"
import { extendQuoteWorkflow } from "../../../../../workflows/quote/extend-quote"

export async function POST(
  req: ProducerRequest<ExtendQuote>,
  res: MedusaResponse<{ quote: QuoteView | undefined }>,
) {
  const producer_id = req.producer.id
  const { result } = await extendQuoteWorkflow(req.scope).run({
    input: { by: { producer_id }, quote_id: req.params.id ?? "", ...req.validatedBody },
  })
  const [quote] = await listQuoteViews(
    req.scope,
    { id: result.id, producer_id },
    "producer",
    readLocale(req),
  )
  res.status(201).json({ quote })
}
