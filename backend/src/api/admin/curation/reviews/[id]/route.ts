import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ReviewDetail } from "../../../../../contracts/curation"
import { findCurator } from "../../../../../readers/acting-curator"
import { readReview } from "../../../../../readers/curation"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ review: ReviewDetail }>,
) {
  const curator = await findCurator(req)
  res.json({ review: await readReview(req.scope, req.params.id ?? "", curator?.id ?? null) })
}
