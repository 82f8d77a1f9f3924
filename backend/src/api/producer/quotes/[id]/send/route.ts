import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../../../access/acting"
import type { QuoteView } from "../../../../../contracts/buyer"
import { listQuoteViews } from "../../../../../readers/quote"
import { readLocale } from "../../../../read-locale"
import { moveRfqWorkflow } from "../../../../../workflows/rfq/move-rfq"

export async function POST(
  req: ProducerRequest,
  res: MedusaResponse<{ quote: QuoteView | undefined }>,
) {
  const producer = req.producer
  const quote_id = req.params.id ?? ""
  await moveRfqWorkflow(req.scope).run({
    input: { by: { producer_id: producer.id }, quote_id, moves: [{ kind: "send", quote_id }] },
  })
  const [quote] = await listQuoteViews(
    req.scope,
    { id: quote_id, producer_id: producer.id },
    "producer",
    readLocale(req),
  )
  res.json({ quote })
}
