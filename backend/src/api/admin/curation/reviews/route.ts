import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ReviewQuery, type ReviewRow } from "../../../../contracts/curation"
import { findCurator } from "../../../../readers/acting-curator"
import { listReviewQueue } from "../../../../readers/curation"
import { parseQuery } from "../../../parse-query"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ reviews: ReviewRow[] }>,
) {
  const { status, province } = parseQuery(ReviewQuery, req.query)
  const curator = await findCurator(req)
  const filters = {
    ...(status ? { status } : {}),
    ...(province ? { province } : {}),
  }
  res.json({ reviews: await listReviewQueue(req.scope, filters, curator?.id ?? null) })
}
