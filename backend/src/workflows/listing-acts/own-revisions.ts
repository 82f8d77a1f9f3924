import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { actsOn, type ListingAct } from "@serumpun/domain/listing-acts"
import { readArchived } from "../../readers/listing-archive"
import { readPauses } from "../../readers/listing-pause"
import { listReviewRows, type ReviewRow } from "../../readers/review"
import { refuse } from "../problems"

export type OwnListing = { producer_id: string; listing_id: string }

/**
 * The revisions of a producer's own listing, newest first, if they may do this with it now.
 * @throws NOT_FOUND when it is not theirs; ProblemsError when the act does not apply (any more)
 */
export async function readForAct(
  container: MedusaContainer,
  { producer_id, listing_id }: OwnListing,
  act: ListingAct,
): Promise<ReviewRow[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [revisions, archived, pauses] = await Promise.all([
    listReviewRows(container, { listing_id, producer_id }),
    readArchived(container, [listing_id]),
    readPauses(query, [listing_id]),
  ])
  const [newest] = revisions
  if (!newest) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such listing")
  if (!actsOn(revisions, archived.has(listing_id), pauses.has(listing_id)).includes(act))
    refuse("status", "transition_not_allowed", { from: newest.status, to: act })
  return revisions
}
