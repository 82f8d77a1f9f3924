import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ReviewQuery, type ReviewRow } from "../../../../contracts/curation"
import type { Paged } from "../../../../contracts/paging"
import { findCurator } from "../../../../readers/acting-curator"
import { listReviewQueue } from "../../../../readers/curation"
import { parseQuery } from "../../../parse-query"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<Paged & { reviews: ReviewRow[] }>,
) {
  const { status, province, ...page } = parseQuery(ReviewQuery, req.query)
  const curator = await findCurator(req)
  const filters = {
    ...(status ? { status } : {}),
    ...(province ? { province } : {}),
  }
  const found = await listReviewQueue(req.scope, filters, curator?.id ?? null, page)
  res.json({ ...found, ...page })
}
