import type { MedusaResponse } from "@medusajs/framework/http"
import type { BuyerRequest } from "../../../access/acting"
import { type Paged, PageQuery } from "../../../../contracts/paging"
import type { RfqDraftRow, RfqDraftView, SaveRfqDraft } from "../../../../contracts/rfq-draft"
import { listRfqDrafts, readRfqDraft } from "../../../../readers/rfq-draft"
import { parseQuery } from "../../../parse-query"
import { readLocale } from "../../../read-locale"
import { saveDraftWorkflow } from "../../../../workflows/rfq/save-draft"

export async function GET(
  req: BuyerRequest,
  res: MedusaResponse<Paged & { drafts: RfqDraftRow[] }>,
) {
  const page = parseQuery(PageQuery, req.query)
  res.json({ ...(await listRfqDrafts(req.scope, req.buyer.id, page)), ...page })
}

export async function POST(
  req: BuyerRequest<SaveRfqDraft>,
  res: MedusaResponse<{ draft: RfqDraftView }>,
) {
  const buyer_id = req.buyer.id
  const { result } = await saveDraftWorkflow(req.scope).run({
    input: { buyer_id, id: null, draft: req.validatedBody, locale: readLocale(req) },
  })
  res.status(201).json({ draft: await readRfqDraft(req.scope, result.id, buyer_id) })
}
