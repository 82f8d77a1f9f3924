import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { AnswerNote, BusinessNoteView, ListingNoteView } from "../../contracts/business-note"
import { businessNotes, readBusinessNotes } from "../../readers/business-notes"
import { awaitingAnswers, readListingNotes } from "../../readers/listing-notes"
import { readProducerProfile } from "../../readers/producer"
import { listReviewRows } from "../../readers/review"
import { freeLockStep, holdLockStep } from "../hold-lock"
import { refuse } from "../problems"

export type AnswerNoteInput = AnswerNote & {
  producer_id: string
  note_id: string
  /** Of a note on a listing: its listing, and the stamp of the note that was read. */
  about?: { listing_id: string; based_on: string }
}

const answerNoteStep = createStep(
  "answer-note",
  async (input: AnswerNoteInput, { container }) => {
    const { note_id, answer, is_done } = input
    const before = input.about
      ? await listingNoteOf(container, input, input.about)
      : await businessNoteOf(container, input)
    // A second tap is the first one again, whatever it was based on.
    if (before.answer === answer && before.is_done === is_done)
      return new StepResponse({ id: note_id })
    if (input.about && input.about.based_on !== (before as ListingNoteView).stamp)
      refuse("answer", "note_answered")
    await businessNotes(container).updateBusinessNotes([{ id: note_id, answer, is_done }])
    const { id, answer: answerBefore, is_done: wasDone } = before
    return new StepResponse({ id: note_id }, { id, answer: answerBefore, is_done: wasDone })
  },
  async (before, { container }) => {
    if (before) await businessNotes(container).updateBusinessNotes([before])
  },
)

async function businessNoteOf(
  container: MedusaContainer,
  { producer_id, note_id }: AnswerNoteInput,
): Promise<BusinessNoteView> {
  const { status } = await readProducerProfile(container, producer_id)
  const notes = (await readBusinessNotes(container, [producer_id])).get(producer_id) ?? []
  const found = notes.find(({ id }) => id === note_id) ?? missing()
  // What curators have been sent stays as it was sent.
  if (status !== "changes_requested")
    refuse("status", "transition_not_allowed", { from: status, to: "submitted" })
  return found
}

async function listingNoteOf(
  container: MedusaContainer,
  { producer_id, note_id }: AnswerNoteInput,
  { listing_id }: { listing_id: string },
): Promise<ListingNoteView> {
  const revisions = await listReviewRows(container, { listing_id, producer_id })
  const ids = revisions.map(({ id }) => id)
  const notes = [...(await readListingNotes(container, ids)).values()].flat()
  const found = notes.find(({ id }) => id === note_id) ?? missing()
  const from = revisions[0]?.status ?? "draft"
  if (awaitingAnswers(revisions)?.id !== found.review_id)
    refuse("status", "transition_not_allowed", { from, to: "submitted" })
  return found
}

function missing(): never {
  throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such note")
}

/**
 * A business answers one thing that curators asked of it or about a listing, or says that it is done. Of
 * two who answer the same note about a listing, the later learns what the first one said.
 */
export const answerNoteWorkflow = createWorkflow(
  "answer-note",
  function (input: WorkflowData<AnswerNoteInput>) {
    const key = transform({ input }, ({ input: { about, producer_id } }) =>
      about ? `listing:${about.listing_id}` : `producer:${producer_id}`,
    )
    const lock = holdLockStep({ key })
    const answered = answerNoteStep(input)
    freeLockStep(lock)
    return new WorkflowResponse(answered)
  },
)
