import type { MedusaContainer } from "@medusajs/framework/types"
import { isUnderReview } from "@serumpun/domain/statuses"
import { type NewestReview, readNewestReview } from "../../../readers/review"
import { refuse } from "../../problems"

/**
 * The newest revision of a producer's own listing, if they may edit it now.
 * @throws NOT_FOUND when it is not theirs; ProblemsError while curators have it
 */
export async function readEditable(
  container: MedusaContainer,
  filters: { listing_id: string; producer_id: string },
): Promise<NewestReview> {
  const newest = await readNewestReview(container, filters)
  if (isUnderReview(newest.status))
    refuse("status", "transition_not_allowed", { from: newest.status, to: "draft" })
  return newest
}
