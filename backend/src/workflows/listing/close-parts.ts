import type { MedusaContainer } from "@medusajs/framework/types"
import type { IncompleteReason } from "@serumpun/domain/curation-rules"
import { underReview } from "@serumpun/domain/statuses"
import type { NewNotice } from "../../mail/notices"
import { countedOf, listGivenAssessments } from "../../readers/assessment"
import { listReviewRows, type ReviewRow } from "../../readers/review"
import type { ReviewChange } from "../curation/steps/write-reviews"
import { listingDecidedNotices } from "./notices"

export const BASIS_GONE: IncompleteReason = "basis_gone"

export type ClosedParts = {
  changes: ReviewChange[]
  /** Ids of the revisions that go back to their producer. */
  sent_back: string[]
  notices: NewNotice[]
}

/**
 * What becomes of an open case of a part when the approval that the rest was taken over from ends. Where
 * nobody has judged yet it is judged whole; what was judged in part goes back to its producer, who is
 * told why.
 * @param closed the revisions that end now
 */
export async function closeParts(
  container: MedusaContainer,
  listing_id: string,
  closed: ReviewRow[],
): Promise<ClosedParts> {
  const parts: ClosedParts = { changes: [], sent_back: [], notices: [] }
  if (!closed.some(({ status }) => status === "approved")) return parts
  const ids = new Set(closed.map(({ id }) => id))
  const open = await listReviewRows(container, { listing_id, status: [...underReview] })
  for (const review of open.filter(({ id, carried }) => carried && !ids.has(id))) {
    const given = await listGivenAssessments(container, review.id)
    if (countedOf(given).length === 0) {
      parts.changes.push({ id: review.id, carried: null })
      continue
    }
    const reasons = [BASIS_GONE]
    parts.changes.push({
      ...{ id: review.id, status: "changes_requested", reasons, note: null },
      decided_at: new Date(),
    })
    parts.sent_back.push(review.id)
    parts.notices.push(
      ...(await listingDecidedNotices(container, review, "changes_requested", { reasons })),
    )
  }
  return parts
}
