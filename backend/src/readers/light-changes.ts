import type { MedusaContainer } from "@medusajs/framework/types"
import { findLightChanges, type LightField } from "@serumpun/domain/light-changes"
import { readNewestReview, readPublicReview, type ReviewRow } from "./review"

export type LightChanges = { draft: ReviewRow; shown: ReviewRow; fields: LightField[] }

/** What the newest revision changes of the public one when no curator has to judge it, else null. */
export function lightChangesOf(draft?: ReviewRow, shown?: ReviewRow | null): LightField[] | null {
  if (!shown || draft?.status !== "draft") return null
  const approved = shown.approved_snapshot ?? shown.snapshot
  return findLightChanges(approved, shown.snapshot, draft.snapshot)
}

/**
 * The same of a producer's listing, with both revisions.
 * @throws NOT_FOUND when the listing is another producer's
 */
export async function readLightChanges(
  container: MedusaContainer,
  filters: { listing_id: string; producer_id: string },
): Promise<LightChanges | null> {
  const [draft, shown] = await Promise.all([
    readNewestReview(container, filters),
    readPublicReview(container, filters.listing_id),
  ])
  const fields = lightChangesOf(draft, shown)
  return fields && shown && { draft, shown, fields }
}
