import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerQuote } from "../../../../../../contracts/quote-input"
import { previewTyped } from "../../../../../../workflows/issued/preview-quotation"
import type { ProducerRequest } from "../../../../../access/acting"
import { sendDraft } from "../../../../../issued/send-issued"

export async function POST(req: ProducerRequest<ProducerQuote>, res: MedusaResponse) {
  const asked = { rfq_id: req.params.id ?? "", producer_id: req.producer.id }
  await sendDraft(res, await previewTyped(req.scope, { ...asked, quote: req.validatedBody }))
}
