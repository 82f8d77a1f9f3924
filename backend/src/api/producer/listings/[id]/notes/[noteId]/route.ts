import type { AnswerListingNote } from "../../../../../../contracts/business-note"
import { answerNoteWorkflow } from "../../../../../../workflows/producer/answer-note"
import { listingAct } from "../../../listing-act"

export const POST = listingAct<AnswerListingNote>(
  ({ scope, validatedBody: { based_on, ...answer }, params }, { producer_id, listing_id }) =>
    answerNoteWorkflow(scope).run({
      input: {
        ...{ ...answer, producer_id, note_id: params.noteId ?? "" },
        about: { listing_id, based_on },
      },
    }),
)
