import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { dayIn } from "@serumpun/domain/days"
import { checkListingForReview } from "@serumpun/domain/listing-rules"
import { problem } from "@serumpun/domain/problems"
import { canTransition } from "@serumpun/domain/statuses"
import { listUsableCertificates } from "../../readers/certificate"
import { readProducerProfile } from "../../readers/producer"
import { readNewestReview } from "../../readers/review"
import { createCurationLogsStep } from "../curation/steps/create-curation-logs"
import { createReviewsStep, updateReviewsStep } from "../curation/steps/write-reviews"
import { refuse, throwProblems } from "../problems"
import { ListingEvents } from "./events"
import { freeLockStep, holdLockStep } from "../hold-lock"

export type SubmitListingInput = { producer_id: string; listing_id: string }

const validateSubmissionStep = createStep(
  "validate-submission",
  async (input: SubmitListingInput, { container }) => {
    const newest = await readNewestReview(container, input)
    if (!canTransition("review", newest.status, "submitted"))
      refuse("status", "transition_not_allowed", { from: newest.status, to: "submitted" })
    const [{ status }, certificates] = await Promise.all([
      readProducerProfile(container, input.producer_id),
      listUsableCertificates(container, input.producer_id),
    ])
    throwProblems([
      ...(status === "verified" ? [] : [problem("producer", "producer_not_verified", { status })]),
      ...checkListingForReview(newest.snapshot, certificates, dayIn(new Date())),
    ])
    return new StepResponse({ newest, submitted_at: new Date() })
  },
)

/**
 * A verified producer hands their draft to the curators; from then on this revision is not edited.
 * What came back for changes and is handed in again becomes a revision of its own, so that the
 * first judgement stays readable. Raw rattan never gets this far: the HS rule refuses it.
 */
export const submitListingWorkflow = createWorkflow(
  "submit-listing",
  function (input: SubmitListingInput) {
    const key = transform({ input }, ({ input }) => `listing:${input.listing_id}`)
    const lock = holdLockStep({ key })
    const valid = validateSubmissionStep(input)
    updateReviewsStep(
      transform({ valid }, ({ valid: { newest, submitted_at } }) => ({
        changes:
          newest.status === "draft"
            ? [{ id: newest.id, status: "submitted" as const, submitted_at }]
            : [],
      })),
    )
    const created = createReviewsStep(
      transform({ valid }, ({ valid: { newest, submitted_at } }) =>
        newest.status === "draft"
          ? []
          : [
              {
                listing_id: newest.listing_id,
                producer_id: newest.producer_id,
                revision: newest.revision + 1,
                snapshot: newest.snapshot,
                status: "submitted" as const,
                submitted_at,
              },
            ],
      ),
    )
    const review_id = transform(
      { valid, created },
      ({ valid, created }) => created[0] ?? valid.newest.id,
    )
    createCurationLogsStep(
      transform({ input, review_id }, ({ input, review_id }) => [
        {
          subject_type: "review" as const,
          subject_id: review_id,
          actor: { producer_id: input.producer_id },
          action: "submitted",
        },
      ]),
    )
    emitEventStep({
      eventName: ListingEvents.SUBMITTED,
      data: { id: input.listing_id, review_id },
    })
    freeLockStep(lock)
    return new WorkflowResponse({ id: input.listing_id, review_id })
  },
)
