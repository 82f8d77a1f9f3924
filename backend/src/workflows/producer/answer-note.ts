import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { AnswerNote } from "../../contracts/business-note"
import { businessNotes, readBusinessNotes } from "../../readers/business-notes"
import { readProducerProfile } from "../../readers/producer"
import { freeLockStep, holdLockStep } from "../hold-lock"
import { refuse } from "../problems"

export type AnswerNoteInput = AnswerNote & { producer_id: string; note_id: string }

const answerNoteStep = createStep(
  "answer-business-note",
  async ({ producer_id, note_id, answer, is_done }: AnswerNoteInput, { container }) => {
    const { status } = await readProducerProfile(container, producer_id)
    const notes = (await readBusinessNotes(container, [producer_id])).get(producer_id) ?? []
    const before = notes.find(({ id }) => id === note_id)
    if (!before) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such note")
    // What curators have been sent stays as it was sent.
    if (status !== "changes_requested")
      refuse("status", "transition_not_allowed", { from: status, to: "submitted" })
    await businessNotes(container).updateBusinessNotes([{ id: note_id, answer, is_done }])
    return new StepResponse({ id: note_id }, before)
  },
  async (before, { container }) => {
    if (before) await businessNotes(container).updateBusinessNotes([before])
  },
)

/** A business answers one thing that curators asked for, or says that it is done. */
export const answerNoteWorkflow = createWorkflow(
  "answer-business-note",
  function (input: WorkflowData<AnswerNoteInput>) {
    const key = transform({ input }, ({ input }) => `producer:${input.producer_id}`)
    const lock = holdLockStep({ key })
    const answered = answerNoteStep(input)
    freeLockStep(lock)
    return new WorkflowResponse(answered)
  },
)
