import {
  type AssessmentInput,
  checkAssessment,
  criteria,
  type Criterion,
  type Gate,
  type GateResults,
  gates,
  type Scores,
} from "@serumpun/domain/curation-rules"
import { problem, type Problem } from "@serumpun/domain/problems"

/** An assessment while it is being written: whatever is not there has not been judged yet. */
export type AssessmentDraft = {
  scores: Partial<Scores>
  notes: Partial<Record<Criterion, string>>
  gates: Partial<GateResults>
  conflict_of_interest: boolean
  conflict_reason: string
  comment: string
}

export const emptyDraft: AssessmentDraft = {
  scores: {},
  notes: {},
  gates: {},
  conflict_of_interest: false,
  conflict_reason: "",
  comment: "",
}

/** The body for the API. With a conflict of interest nothing is judged, so nothing is passed on. */
export function toAssessment(draft: AssessmentDraft): AssessmentInput {
  const { conflict_of_interest, conflict_reason } = draft
  const judged = !conflict_of_interest
  const comment = draft.comment.trim()
  return {
    scores: byKey(criteria, (criterion) => (judged ? (draft.scores[criterion] ?? NaN) : 0)),
    notes: judged ? writtenNotes(draft) : {},
    gates: byKey(gates, (gate) => judged && draft.gates[gate] === true),
    conflict_of_interest,
    ...(conflict_of_interest ? { conflict_reason: conflict_reason.trim() } : {}),
    ...(comment ? { comment } : {}),
  }
}

/** What still keeps the draft from being submitted, in the order of the form. */
export function checkDraft(draft: AssessmentDraft): Problem[] {
  const open = draft.conflict_of_interest
    ? []
    : gates.filter((gate) => draft.gates[gate] === undefined)
  return [
    ...open.map((gate: Gate) => problem(`gates.${gate}`, "required")),
    ...checkAssessment(toAssessment(draft)),
  ]
}

/** Mean of the scores given so far, or null before the first. */
export function meanOf({ scores }: AssessmentDraft): number | null {
  const given = criteria.flatMap((criterion) => scores[criterion] ?? [])
  return given.length > 0 ? given.reduce((sum, score) => sum + score, 0) / given.length : null
}

function writtenNotes({ notes }: AssessmentDraft): AssessmentDraft["notes"] {
  return Object.fromEntries(
    criteria.flatMap((criterion) => {
      const note = notes[criterion]?.trim()
      return note ? [[criterion, note]] : []
    }),
  )
}

function byKey<K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>
}
