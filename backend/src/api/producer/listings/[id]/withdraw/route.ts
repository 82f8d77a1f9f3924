import { closeReviewsWorkflow } from "../../../../../workflows/listing/close-reviews"
import { listingAct } from "../../listing-act"

export const POST = listingAct(({ scope }, own) =>
  closeReviewsWorkflow(scope).run({
    input: {
      ...own,
      to: "withdrawn",
      actor: { producer_id: own.producer_id },
      note: null,
      note_required: false,
    },
  }),
)
