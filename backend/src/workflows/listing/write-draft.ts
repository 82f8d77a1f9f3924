import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { ListingContent } from "@serumpun/domain/listing-content"
import { createReviewsStep, updateReviewsStep } from "../curation/steps/write-reviews"
import { marksAfter } from "../../merging/text-marks"
import { type TypedBy, typedBy } from "../../merging/typed-by"
import { carriedAppeal, type NewestReview } from "../../readers/review"

export type WriteDraftInput = {
  newest: Pick<
    NewestReview,
    | "id"
    | "listing_id"
    | "producer_id"
    | "next_revision"
    | "status"
    | "appeal_of"
    | "appeal_reason"
    | "snapshot"
    | "typed_by"
    | "text_marks"
  >
  content: ListingContent
  /** The member who typed it. */
  member_id: string
}

function typedIn({ newest, content: to, member_id }: WriteDraftInput): TypedBy {
  const known = newest.status === "draft" ? newest.typed_by : null
  return typedBy({ known, from: newest.snapshot, to, member_id })
}

const marksIn = ({ newest, content: to }: WriteDraftInput) =>
  marksAfter({ known: newest.text_marks, from: newest.snapshot, to })

/** A submitted revision is never rewritten: editing after it starts the next one. */
export const writeDraftWorkflow = createWorkflow(
  "write-draft",
  function (input: WorkflowData<WriteDraftInput>) {
    updateReviewsStep(
      transform({ input }, ({ input }) => ({
        changes:
          input.newest.status === "draft"
            ? [
                {
                  ...{ id: input.newest.id, snapshot: input.content },
                  ...{ typed_by: typedIn(input), text_marks: marksIn(input) },
                },
              ]
            : [],
      })),
    )
    createReviewsStep(
      transform({ input }, ({ input }) =>
        input.newest.status === "draft"
          ? []
          : [
              {
                listing_id: input.newest.listing_id,
                producer_id: input.newest.producer_id,
                revision: input.newest.next_revision,
                snapshot: input.content,
                typed_by: typedIn(input),
                text_marks: marksIn(input),
                ...carriedAppeal(input.newest),
              },
            ],
      ),
    )
    return new WorkflowResponse({ id: input.newest.listing_id })
  },
)
