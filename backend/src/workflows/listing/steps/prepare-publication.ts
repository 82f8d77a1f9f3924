import type { IProductModuleService, MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { isUnderReview } from "@serumpun/domain/statuses"
import { dayIn } from "@serumpun/domain/days"
import type { ListingContent } from "@serumpun/domain/listing-content"
import { checkListingForReview } from "@serumpun/domain/listing-rules"
import {
  countedOf,
  listGivenAssessments,
  type PassportContent,
  toPassportContent,
} from "../../../readers/assessment"
import { listUsableCertificates } from "../../../readers/certificate-links"
import { listReviewRows, readPublicReview } from "../../../readers/review"
import { readJudging } from "../../../readers/rubrics"
import type { Actor } from "../../actor"
import { refuse, throwProblems } from "../../problems"

export type Publication = {
  review_id: string
  listing_id: string
  producer_id: string
  variant_id: string
  snapshot: ListingContent
  previous_review_id: string | null
  /** The curator whose assessment decided. */
  actor: Actor
  passport: PassportContent
  /** The last ISO day of the approval that a small case belongs to; null when all was judged. */
  valid_until: string | null
}

/**
 * Everything that goes public is read here, from the revision and the assessments in the database:
 * whoever calls names the revision and nothing else. Refuses one that is not under review, has not
 * been found export-grade, or breaks a rule today (a certificate may have run out meanwhile).
 */
export const preparePublicationStep = createStep(
  "prepare-publication",
  async ({ review_id }: { review_id: string }, { container }) => {
    const [review] = await listReviewRows(container, { id: review_id })
    if (!review) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such review")
    const refuseTransition = () =>
      refuse("status", "transition_not_allowed", { from: review.status, to: "approved" })
    if (!isUnderReview(review.status)) refuseTransition()
    const given = await listGivenAssessments(container, review_id)
    const judging = await readJudging(container, review, given)
    const passport = toPassportContent(given, judging)
    const last = countedOf(given).at(-1)
    if (!passport || !last) return refuseTransition()
    const shown = await readPublicReview(container, review.listing_id)
    // What was taken over ended with the approval it came from.
    if (review.carried && !shown) refuse("status", "basis_gone")
    const certificates = await listUsableCertificates(container, review.producer_id)
    throwProblems(checkListingForReview(review.snapshot, certificates, dayIn(new Date())))
    const publication: Publication = {
      review_id,
      listing_id: review.listing_id,
      producer_id: review.producer_id,
      variant_id: await readVariantId(container, review.listing_id),
      snapshot: review.snapshot,
      previous_review_id: shown?.id ?? null,
      actor: { curator_id: last.curator_id },
      passport,
      valid_until: review.carried?.valid_until ?? null,
    }
    return new StepResponse(publication)
  },
)

export async function readVariantId(
  container: MedusaContainer,
  listingId: string,
): Promise<string> {
  const [variant] = await container
    .resolve<IProductModuleService>(Modules.PRODUCT)
    .listProductVariants({ product_id: listingId }, { select: ["id"], take: 1 })
  if (!variant) throw new Error(`Listing ${listingId} has no variant`)
  return variant.id
}
