import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { listReviewRows } from "../../../readers/review"

/** The listing of a revision, by which everything that changes the revision is locked. */
export const readListingIdStep = createStep(
  "read-listing-id",
  async (review_id: string, { container }) => {
    const [review] = await listReviewRows(container, { id: review_id })
    if (!review) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such review")
    return new StepResponse(review.listing_id)
  },
)
