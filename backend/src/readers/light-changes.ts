import type { MedusaContainer } from "@medusajs/framework/types"
import { findLightChanges, type LightField } from "@serumpun/domain/light-changes"
import { readNewestReview, readPublicReview, type ReviewRow } from "./review"

export type LightChanges = { draft: ReviewRow; shown: ReviewRow; fields: LightField[] }

/**
 * What a draft changes of the public revision when no curator has to judge it, else null.
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
  if (!shown || draft.status !== "draft") return null
  const approved = shown.approved_snapshot ?? shown.snapshot
  const fields = findLightChanges(approved, shown.snapshot, draft.snapshot)
  return fields && { draft, shown, fields }
}
