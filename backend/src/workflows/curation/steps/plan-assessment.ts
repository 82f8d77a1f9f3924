import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  type AssessmentInput,
  checkAssessment,
  type CurationOutcome,
  decide,
  type Verdict,
} from "@serumpun/domain/curation-rules"
import { dayIn } from "@serumpun/domain/days"
import { checkListingForReview } from "@serumpun/domain/listing-rules"
import type { CuratorProfile } from "../../../contracts/curation"
import { CURATION_MODULE } from "../../../modules/curation"
import type CurationModuleService from "../../../modules/curation/service"
import { listUsableCertificates } from "../../../readers/certificate"
import { listReviewRows, readPublicReview, type ReviewRow } from "../../../readers/review"
import type { PublishListingInput } from "../../listing/publish-listing"
import { refuse, throwProblems } from "../../problems"
import type { CurationLogEntry } from "./create-curation-logs"
import type { ReviewChange } from "./write-reviews"

export type AssessReviewInput = {
  review_id: string
  curator: Pick<CuratorProfile, "id" | "name" | "institution">
  assessment: AssessmentInput
}
export type AssessmentPlan = {
  listing_id: string
  verdict: Verdict | null
  review_changes: ReviewChange[]
  log: CurationLogEntry[]
  publication: PublishListingInput | null
  returned: "changes_requested" | "rejected" | null
}
type Given = AssessmentInput & {
  curator_id: string
  institution: string
  created_at: Date | string
}

/** Decides what one judgement brings about; refuses a second one and one on a closed revision. */
export const planAssessmentStep = createStep(
  "plan-assessment",
  async (input: AssessReviewInput, { container }): Promise<StepResponse<AssessmentPlan>> => {
    const [review] = await listReviewRows(container, { id: input.review_id })
    if (!review) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such review")
    if (review.status !== "submitted" && review.status !== "in_review")
      refuse("status", "transition_not_allowed", { from: review.status, to: "in_review" })
    const given = await listGiven(container, review.id)
    if (given.some(({ curator_id }) => curator_id === input.curator.id))
      refuse("curator", "already_assessed")
    throwProblems(checkAssessment(input.assessment))
    const own: Given = {
      ...input.assessment,
      curator_id: input.curator.id,
      institution: input.curator.institution,
      created_at: new Date(),
    }
    const all = [...given, own]
    const outcome = decide(all)
    const returned = returnedAs(outcome.verdict)
    const publication =
      outcome.verdict === "export_grade"
        ? await planPublication(container, review, all, outcome, actorOf(input))
        : null
    return new StepResponse({
      listing_id: review.listing_id,
      verdict: outcome.verdict,
      publication,
      returned,
      review_changes: changesOf(review, returned),
      log: logOf(input, returned),
    })
  },
)

const actorOf = ({ curator }: AssessReviewInput) => `${curator.name}, ${curator.institution}`

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
  const actor = actorOf(input)
  const { conflict_of_interest, conflict_reason } = input.assessment
  const assessed = conflict_of_interest
    ? { action: "declared_conflict", note: conflict_reason ?? null }
    : { action: "assessed" }
  return [
    { ...subject, actor, ...assessed },
    ...(returned ? [{ ...subject, actor, action: returned }] : []),
  ]
}

async function listGiven(container: MedusaContainer, reviewId: string): Promise<Given[]> {
  const rows = await container
    .resolve<CurationModuleService>(CURATION_MODULE)
    .listAssessments({ review_id: reviewId }, { order: { created_at: "ASC" } })
  return rows as unknown as Given[]
}

/** Papers may have run out while curators judged, so the rules are asked once more. */
async function planPublication(
  container: MedusaContainer,
  review: ReviewRow,
  all: Given[],
  outcome: CurationOutcome,
  actor: string,
): Promise<PublishListingInput> {
  const certificates = await listUsableCertificates(container, review.producer_id)
  throwProblems(checkListingForReview(review.snapshot, certificates, dayIn(new Date())))
  const previous = await readPublicReview(container, review.listing_id)
  if (!outcome.averages || outcome.mean === null) throw new Error("A verdict without scores")
  return {
    review_id: review.id,
    listing_id: review.listing_id,
    snapshot: review.snapshot,
    previous_review_id: previous?.id ?? null,
    actor,
    passport: {
      scores: outcome.averages,
      mean: outcome.mean,
      gates: outcome.gates,
      curators: all
        .filter(({ conflict_of_interest }) => !conflict_of_interest)
        .map(({ institution, created_at }) => ({
          institution,
          date: dayIn(new Date(created_at)),
        })),
    },
  }
}
