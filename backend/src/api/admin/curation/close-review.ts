import type { MedusaResponse } from "@medusajs/framework/http"
import type { AdminRequest } from "../../access/acting"
import { MedusaError } from "@medusajs/framework/utils"
import type { Decision, ReviewDetail, SendBack } from "../../../contracts/curation"
import { readReview } from "../../../readers/curation"
import { listReviewRows } from "../../../readers/review"
import { closeReviewsWorkflow } from "../../../workflows/listing/close-reviews"

/** The two ways a revision ends by hand in the admin: sent back as incomplete, or off the catalogue. */
export function closeReview(to: "changes_requested" | "withdrawn") {
  return async function POST(
    req: AdminRequest<Decision | SendBack>,
    res: MedusaResponse<{ review: ReviewDetail }>,
  ) {
    const review_id = req.params.id ?? ""
    const [review] = await listReviewRows(req.scope, { id: review_id })
    if (!review) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such review")
    await closeReviewsWorkflow(req.scope).run({
      input: {
        review_id,
        listing_id: review.listing_id,
        to,
        actor: { user_id: req.user.id },
        note: req.validatedBody.note ?? null,
        note_required: to === "withdrawn",
        ...("reasons" in req.validatedBody ? { reasons: req.validatedBody.reasons } : {}),
      },
    })
    res.json({ review: await readReview(req.scope, review_id, req.curator?.id ?? null) })
  }
}
