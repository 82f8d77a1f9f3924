import type { MedusaResponse } from "@medusajs/framework/http"
import type { CuratorRequest } from "../../../../../access/acting"
import type { AssignReview, ReviewDetail } from "../../../../../../contracts/curation"
import { readReview } from "../../../../../../readers/curation"
import { assignReviewWorkflow } from "../../../../../../workflows/curation/assign-review"

export async function POST(
  req: CuratorRequest<AssignReview>,
  res: MedusaResponse<{ review: ReviewDetail }>,
) {
  const review_id = req.params.id ?? ""
  const actor = { user_id: req.user.id }
  await assignReviewWorkflow(req.scope).run({ input: { review_id, actor, ...req.validatedBody } })
  res.json({ review: await readReview(req.scope, review_id, req.curator.id) })
}
