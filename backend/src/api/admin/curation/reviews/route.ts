import type { MedusaResponse } from "@medusajs/framework/http"
import type { AdminRequest } from "../../../access/acting"
import { ReviewQuery, type ReviewRow } from "../../../../contracts/curation"
import type { Paged } from "../../../../contracts/paging"
import { listReviewQueue } from "../../../../readers/curation"
import { parseQuery } from "../../../parse-query"

export async function GET(
  req: AdminRequest,
  res: MedusaResponse<Paged & { reviews: ReviewRow[] }>,
) {
  const { status, province, ...page } = parseQuery(ReviewQuery, req.query)
  const curator = req.curator
  const filters = {
    ...(status ? { status } : {}),
    ...(province ? { province } : {}),
  }
  const found = await listReviewQueue(req.scope, filters, curator?.id ?? null, page)
  res.json({ ...found, ...page })
}
