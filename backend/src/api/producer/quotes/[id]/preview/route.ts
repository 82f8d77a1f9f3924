import type { MedusaResponse } from "@medusajs/framework/http"
import { previewSaved } from "../../../../../workflows/issued/preview-quotation"
import type { ProducerRequest } from "../../../../access/acting"
import { sendDraft } from "../../../../issued/send-issued"

export async function GET(req: ProducerRequest, res: MedusaResponse) {
  const asked = { id: req.params.id ?? "", producer_id: req.producer.id }
  await sendDraft(res, await previewSaved(req.scope, asked))
}
