import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { ListingEvents } from "../listing/events"
import { publishListingWorkflow } from "../listing/publish-listing"
import { type AssessReviewInput, planAssessmentStep } from "./steps/plan-assessment"
import { readListingIdStep } from "./steps/read-listing-id"
import { recordJudgementStep } from "./steps/record-judgement"
import { freeLockStep, holdLockStep } from "../hold-lock"

/**
 * A curator judges a revision once. The second judgement without a conflict of interest decides:
 * export-grade publishes the listing at once, anything less goes back to the producer with what
 * the curators wrote. The lock keeps two last judgements from both deciding.
 */
export const assessReviewWorkflow = createWorkflow(
  "assess-review",
  function (input: AssessReviewInput) {
    const listing_id = readListingIdStep(input.review_id)
    const key = transform({ listing_id }, ({ listing_id }) => `listing:${listing_id}`)
    const lock = holdLockStep({ key })
    const plan = planAssessmentStep(input)
    recordJudgementStep(transform({ plan }, ({ plan }) => plan.judgement))
    when("export-grade", { plan }, ({ plan }) => plan.verdict === "export_grade").then(() => {
      publishListingWorkflow.runAsStep({
        input: { review_id: input.review_id },
      })
    })
    when("not-export-grade", { plan }, ({ plan }) => plan.returned !== null).then(() => {
      emitEventStep({
        eventName: transform({ plan }, ({ plan }) =>
          plan.returned === "rejected" ? ListingEvents.REJECTED : ListingEvents.CHANGES_REQUESTED,
        ),
        data: transform({ plan }, ({ plan }) => ({ id: plan.listing_id })),
      })
    })
    freeLockStep(lock)
    return new WorkflowResponse(
      transform({ input, plan }, ({ input, plan }) => ({
        id: input.review_id,
        verdict: plan.verdict,
      })),
    )
  },
)
