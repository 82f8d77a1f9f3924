import { weightedMean } from "@serumpun/domain/curation-outcome"
import {
  type AssessmentInput,
  type Basis,
  checkAssessment,
  type GateResults,
  judgedPart,
  openPart,
  type Scores,
} from "@serumpun/domain/curation-rules"
import type { Problem } from "@serumpun/domain/problems"

/** An assessment while it is being written: whatever is not there has not been judged yet. */
export type AssessmentDraft = {
  scores: Scores
  notes: Record<string, string>
  gates: GateResults
  conflict_of_interest: boolean
  conflict_reason: string
  comment: string
  private_note: string
}

export const emptyDraft: AssessmentDraft = {
  scores: {},
  notes: {},
  gates: {},
  conflict_of_interest: false,
  conflict_reason: "",
  comment: "",
  private_note: "",
}

/** The body for the API. With a conflict of interest nothing is judged, so nothing is passed on. */
export function toAssessment(draft: AssessmentDraft, basis: Basis): AssessmentInput {
  const { conflict_of_interest, conflict_reason } = draft
  const comment = draft.comment.trim()
  const private_note = draft.private_note.trim()
  const input = {
    scores: draft.scores,
    notes: writtenNotes(draft),
    gates: draft.gates,
    conflict_of_interest,
    ...(conflict_of_interest ? { conflict_reason: conflict_reason.trim() } : {}),
    ...(comment ? { comment } : {}),
    ...(private_note ? { private_note } : {}),
  }
  if (conflict_of_interest) return { ...input, scores: {}, notes: {}, gates: {} }
  // A draft that was kept while the rubric changed may hold what is asked no more.
  return { ...input, ...judgedPart(input, basis) }
}

/** What still keeps the draft from being submitted, in the order of the form. */
export function checkDraft(draft: AssessmentDraft, basis: Basis): Problem[] {
  return checkAssessment(toAssessment(draft, basis), basis)
}

/** Weighted mean of the scores given so far, or null before the first. */
export function meanOf({ scores }: AssessmentDraft, basis: Basis): number | null {
  const open = openPart(basis)
  const isGiven = open.criteria.some(({ key }) => scores[key] !== undefined)
  return isGiven ? weightedMean(scores, open) : null
}

function writtenNotes({ notes }: AssessmentDraft): AssessmentDraft["notes"] {
  return Object.fromEntries(
    Object.entries(notes).flatMap(([key, note]) => (note.trim() ? [[key, note.trim()]] : [])),
  )
}
