import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { QuoteView } from "../../../../../contracts/buyer"
import { requireProducer } from "../../../../../readers/acting-producer"
import { listQuoteViews } from "../../../../../readers/quote"
import { readLocale } from "../../../../read-locale"
import { withdrawQuoteWorkflow } from "../../../../../workflows/quote/change-quote-status"

export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ quote: QuoteView | undefined }>,
) {
  const producer = await requireProducer(req)
  const quote_id = req.params.id ?? ""
  await withdrawQuoteWorkflow(req.scope).run({ input: { quote_id, producer_id: producer.id } })
  const [quote] = await listQuoteViews(
    req.scope,
    { id: quote_id, producer_id: producer.id },
    "producer",
    readLocale(req),
  )
  res.json({ quote })
}
