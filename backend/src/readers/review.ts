import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { Carried, IncompleteReason } from "@serumpun/domain/curation-rules"
import type { ListingContent } from "@serumpun/domain/listing-content"
import type { ReviewStatus } from "@serumpun/domain/statuses"
import type { TextMarks } from "@serumpun/domain/translations"
import type { TypedBy } from "../merging/typed-by"
import { CURATION_MODULE } from "../modules/curation"
import type CurationModuleService from "../modules/curation/service"

export type ReviewRow = {
  id: string
  listing_id: string
  producer_id: string
  revision: number
  status: ReviewStatus
  snapshot: ListingContent
  submitted_at: Date | null
  decided_at: Date | null
  note: string | null
  reasons: IncompleteReason[] | null
  appeal_of: string | null
  appeal_reason: string | null
  is_renewal: boolean
  typed_by: TypedBy | null
  submitted_by: string | null
  text_marks: TextMarks | null
  assigned_to: string | null
  approved_snapshot: ListingContent | null
  carried: Carried | null
  updated_at: Date
}

/** Revisions, newest first. */
export async function listReviewRows(
  container: MedusaContainer,
  filters: {
    id?: string | string[]
    listing_id?: string | string[]
    producer_id?: string | string[]
    status?: ReviewStatus[]
  },
): Promise<ReviewRow[]> {
  const rows = await container
    .resolve<CurationModuleService>(CURATION_MODULE)
    .listReviews(filters, { order: { revision: "DESC" } })
  return rows as unknown as ReviewRow[]
}

/** The revision its producer works on, and the number that the next one gets. */
export type NewestReview = ReviewRow & { next_revision: number }

/** Of a listing's revisions, newest first: those that its producer has not taken back. */
export function standing(revisions: ReviewRow[]): ReviewRow[] {
  return revisions.filter(({ status }) => status !== "taken_back")
}

/**
 * What makes an appeal of the revision that goes on where this one was sent back or taken back: the
 * curators who judged first stay barred. An appeal that was decided is over.
 */
export function carriedAppeal({
  status,
  appeal_of,
  appeal_reason,
}: Pick<ReviewRow, "status" | "appeal_of" | "appeal_reason">) {
  const isOpen = status !== "rejected" && status !== "approved" && status !== "superseded"
  return appeal_of && isOpen ? { appeal_of, appeal_reason: appeal_reason ?? "" } : {}
}

/** @throws NOT_FOUND when the listing does not exist or belongs to another producer. */
export async function readNewestReview(
  container: MedusaContainer,
  filters: { listing_id: string; producer_id?: string },
): Promise<NewestReview> {
  const { listing_id, producer_id } = filters
  const all = await listReviewRows(container, {
    listing_id,
    ...(producer_id === undefined ? {} : { producer_id }),
  })
  const [newest] = standing(all)
  if (!newest) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such listing")
  return { ...newest, next_revision: (all[0]?.revision ?? 0) + 1 }
}

/** The revision the public sees, if any. */
export async function readPublicReview(
  container: MedusaContainer,
  listingId: string,
): Promise<ReviewRow | null> {
  const [found] = await listReviewRows(container, { listing_id: listingId, status: ["approved"] })
  return found ?? null
}
