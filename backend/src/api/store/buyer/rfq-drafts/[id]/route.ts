import type { MedusaResponse } from "@medusajs/framework/http"
import type { BuyerRequest } from "../../../../access/acting"
import type { RfqDraftView, SaveRfqDraft } from "../../../../../contracts/rfq-draft"
import { readRfqDraft } from "../../../../../readers/rfq-draft"
import { readLocale } from "../../../../read-locale"
import { saveDraftWorkflow } from "../../../../../workflows/rfq/save-draft"

export async function GET(req: BuyerRequest, res: MedusaResponse<{ draft: RfqDraftView }>) {
  res.json({ draft: await readRfqDraft(req.scope, req.params.id ?? "", req.buyer.id) })
}

export async function POST(
  req: BuyerRequest<SaveRfqDraft>,
  res: MedusaResponse<{ draft: RfqDraftView }>,
) {
  const buyer_id = req.buyer.id
  const id = req.params.id ?? ""
  await saveDraftWorkflow(req.scope).run({
    input: { buyer_id, id, draft: req.validatedBody, locale: readLocale(req) },
  })
  res.json({ draft: await readRfqDraft(req.scope, id, buyer_id) })
}
