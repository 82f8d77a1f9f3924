import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ReviewStatus } from "@serumpun/domain/statuses"
import type { ReviewRow } from "../../../../contracts/curation"
import { findCurator } from "../../../../readers/acting-curator"
import { listReviewQueue } from "../../../../readers/curation"
import { ReviewQuery } from "../validators"
import { parseQuery } from "../../../parse-query"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ reviews: ReviewRow[] }>,
) {
  const { status, province } = parseQuery(ReviewQuery, req.query)
  const curator = await findCurator(req)
  const filters = {
    ...(status ? { status: status as ReviewStatus } : {}),
    ...(province ? { province } : {}),
  }
  res.json({ reviews: await listReviewQueue(req.scope, filters, curator?.id ?? null) })
}
