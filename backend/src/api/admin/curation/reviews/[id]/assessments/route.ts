import type { MedusaResponse } from "@medusajs/framework/http"
import type { CuratorRequest } from "../../../../../access/acting"
import type { GiveAssessment, ReviewDetail } from "../../../../../../contracts/curation"
import { readReview } from "../../../../../../readers/curation"
import { assessReviewWorkflow } from "../../../../../../workflows/curation/assess-review"

export async function POST(
  req: CuratorRequest<GiveAssessment>,
  res: MedusaResponse<{ review: ReviewDetail }>,
) {
  const curator = req.curator
  const review_id = req.params.id ?? ""
  const assessment = req.validatedBody
  await assessReviewWorkflow(req.scope).run({
    input: { review_id, curator_id: curator.id, assessment },
  })
  res.status(201).json({ review: await readReview(req.scope, review_id, curator.id) })
}
