import type {
  AnswerListingNote,
  ListingNoteView,
} from "@serumpun/backend/src/contracts/business-note.ts"
import { problem, type Problem } from "@serumpun/domain/problems"
import { type FormValues, textOrNull } from "#app/lib/kept/form-values.ts"

export const noteOutcomes = ["done", "cannot"] as const

export function writeNote({ answer, is_done, stamp }: ListingNoteView): FormValues {
  const outcome = is_done ? "done" : answer ? "cannot" : ""
  return { outcome, answer: answer ?? "", based_on: stamp }
}

/** Only the person knows whether a text says that it is done or that it is not possible. */
export function readNote(values: FormValues): { body: AnswerListingNote; problems: Problem[] } {
  const outcome = noteOutcomes.find((known) => known === values.outcome)
  const answer = textOrNull(values.answer)
  const body = { answer, is_done: outcome === "done", based_on: values.based_on ?? "" }
  if (!outcome) return { body, problems: [problem("outcome", "required")] }
  return {
    body,
    problems: outcome === "cannot" && !answer ? [problem("answer", "required")] : [],
  }
}
