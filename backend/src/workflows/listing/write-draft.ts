import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { ListingContent } from "@serumpun/domain/listing-content"
import { createReviewsStep, updateReviewsStep } from "../curation/steps/write-reviews"
import { carriedAppeal, type NewestReview } from "../../readers/review"

export type WriteDraftInput = {
  newest: Pick<
    NewestReview,
    "id" | "listing_id" | "producer_id" | "next_revision" | "status" | "appeal_of" | "appeal_reason"
  >
  content: ListingContent
}

/** A submitted revision is never rewritten: editing after it starts the next one. */
export const writeDraftWorkflow = createWorkflow(
  "write-draft",
  function (input: WorkflowData<WriteDraftInput>) {
    updateReviewsStep(
      transform({ input }, ({ input: { newest, content } }) => ({
        changes: newest.status === "draft" ? [{ id: newest.id, snapshot: content }] : [],
      })),
    )
    createReviewsStep(
      transform({ input }, ({ input: { newest, content } }) =>
        newest.status === "draft"
          ? []
          : [
              {
                listing_id: newest.listing_id,
                producer_id: newest.producer_id,
                revision: newest.next_revision,
                snapshot: content,
                ...carriedAppeal(newest),
              },
            ],
      ),
    )
    return new WorkflowResponse({ id: input.newest.listing_id })
  },
)
