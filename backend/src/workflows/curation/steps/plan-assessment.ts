import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { isUnderReview } from "@serumpun/domain/statuses"
import { decide, weightedMean } from "@serumpun/domain/curation-outcome"
import {
  type AssessmentInput,
  checkAssessment,
  judgedPart,
  type Verdict,
} from "@serumpun/domain/curation-rules"
import { dayIn } from "@serumpun/domain/days"
import { checkListingForReview } from "@serumpun/domain/listing-rules"
import type { CuratorProfile } from "../../../contracts/curation"
import { readCurator } from "../../../readers/acting-user"
import { type GivenAssessment, listWrittenAssessments } from "../../../readers/assessment"
import { findObstacle } from "../../../readers/judging"
import { listUsableCertificates } from "../../../readers/certificate-links"
import { listReviewRows, type ReviewRow } from "../../../readers/review"
import { type Judging, readJudging } from "../../../readers/rubrics"
import { listingDecidedNotices } from "../../listing/notices"
import { refuse, throwProblems } from "../../problems"
import { askedNotes } from "../asked-notes"
import { thirdNeededNotices } from "../desk-notices"
import type { CurationLogEntry } from "./create-curation-logs"
import type { Judgement } from "./record-judgement"
import type { ReviewChange } from "./write-reviews"

export type AssessReviewInput = {
  review_id: string
  curator_id: string
  assessment: AssessmentInput
}
export type AssessmentPlan = {
  listing_id: string
  verdict: Verdict | null
  judgement: Judgement
  returned: "changes_requested" | "rejected" | null
}

/** Decides what one judgement brings about; refuses a second one and one on a closed revision. */
export const planAssessmentStep = createStep(
  "plan-assessment",
  async (input: AssessReviewInput, { container }): Promise<StepResponse<AssessmentPlan>> => {
    const [review] = await listReviewRows(container, { id: input.review_id })
    if (!review) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such review")
    if (review.status === "taken_back") refuse("status", "revision_taken_back")
    if (!isUnderReview(review.status))
      refuse("status", "transition_not_allowed", { from: review.status, to: "in_review" })
    const curator = await readCurator(container, { id: input.curator_id })
    if (!curator) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such curator")
    const given = await listWrittenAssessments(container, review.id)
    const obstacle = await findObstacle(container, review, curator, given)
    // Who may not judge may still say that they have a conflict of interest.
    const isConflict = input.assessment.conflict_of_interest
    if (obstacle && (obstacle === "already_assessed" || !isConflict)) refuse("curator", obstacle)
    const judging = await readJudging(container, review, given)
    throwProblems(checkAssessment(input.assessment, judging.basis))
    const assessment = countedPart(input.assessment, judging)
    const { verdict, needed } = decide([...given, assessment], judging.basis)
    const isThirdNeeded = needed > decide(given, judging.basis).needed
    const returned = returnedAs(verdict)
    if (verdict === "export_grade") await refuseUnpublishable(container, review)
    return new StepResponse({
      listing_id: review.listing_id,
      verdict,
      returned,
      judgement: {
        assessment: {
          review_id: review.id,
          curator,
          assessment,
          ...measureOf(assessment, judging),
        },
        review_changes: changesOf(review, returned),
        log: logOf(input, returned),
        asked: returned
          ? askedNotes({
              ...{ review, content: judging.content },
              said: [...given, { ...assessment, institution: curator.institution }],
            })
          : [],
        notices: returned
          ? await listingDecidedNotices(container, review, returned)
          : isThirdNeeded
            ? await thirdNeededNotices(container, review, [...given, givenBy(curator, assessment)])
            : [],
      },
    })
  },
)

/** A judgement as it will stand once it is written. */
const givenBy = (
  { id, institution }: CuratorProfile,
  { scores, gates, conflict_of_interest }: AssessmentInput,
): GivenAssessment => ({
  ...{ scores, gates, conflict_of_interest, curator_id: id, institution },
  ...{ created_at: new Date(), rubric_id: null },
})

/** What is carried over is not judged again, whatever was sent about it. */
const countedPart = (assessment: AssessmentInput, { basis }: Judging): AssessmentInput =>
  assessment.conflict_of_interest ? assessment : { ...assessment, ...judgedPart(assessment, basis) }

/** The edition it was made with, and the mean by its weights; neither of a conflict of interest. */
function measureOf({ scores, conflict_of_interest }: AssessmentInput, judging: Judging) {
  if (conflict_of_interest) return { rubric_id: null, mean: null }
  return {
    rubric_id: judging.edition?.id ?? null,
    mean: weightedMean(scores, judging.basis.scheme),
  }
}

function returnedAs(verdict: Verdict | null): AssessmentPlan["returned"] {
  if (verdict === "improve") return "changes_requested"
  return verdict === "from_basics" ? "rejected" : null
}

function changesOf(review: ReviewRow, returned: AssessmentPlan["returned"]): ReviewChange[] {
  if (returned) return [{ id: review.id, status: returned, decided_at: new Date() }]
  return review.status === "submitted" ? [{ id: review.id, status: "in_review" }] : []
}

function logOf(input: AssessReviewInput, returned: AssessmentPlan["returned"]): CurationLogEntry[] {
  const subject = { subject_type: "review" as const, subject_id: input.review_id }
  const actor = { curator_id: input.curator_id }
  const { conflict_of_interest, conflict_reason } = input.assessment
  const assessed = conflict_of_interest
    ? { action: "declared_conflict", note: conflict_reason ?? null }
    : { action: "assessed" }
  return [
    { ...subject, actor, ...assessed },
    ...(returned ? [{ ...subject, actor, action: returned }] : []),
  ]
}

/** Certificates may have run out while curators judged, so the rules are asked once more. */
async function refuseUnpublishable(container: MedusaContainer, review: ReviewRow): Promise<void> {
  const certificates = await listUsableCertificates(container, review.producer_id)
  throwProblems(checkListingForReview(review.snapshot, certificates, dayIn(new Date())))
}
