import type { MedusaResponse } from "@medusajs/framework/http"
import type { HideRating, ReportedRating } from "../../../../../contracts/rating"
import { readReportedRating } from "../../../../../readers/rating"
import { hideRatingWorkflow } from "../../../../../workflows/delivery/hide-rating"
import type { AdminRequest } from "../../../../access/acting"

export async function POST(
  req: AdminRequest<HideRating>,
  res: MedusaResponse<{ rating: ReportedRating }>,
) {
  const rating_id = req.params.id ?? ""
  const { reason } = req.validatedBody
  await hideRatingWorkflow(req.scope).run({
    input: { rating_id, user_id: req.user.id, reason },
  })
  res.json({ rating: await readReportedRating(req.scope, rating_id) })
}
