import { criteria } from "@serumpun/domain/curation-rules"
import { expect, test } from "vitest"
import {
  type AssessmentDraft,
  checkDraft,
  emptyDraft,
  meanOf,
  toAssessment,
} from "./assessment-draft"

const complete = (changes: Partial<AssessmentDraft> = {}): AssessmentDraft => ({
  ...emptyDraft,
  scores: {
    quality: 3,
    capacity: 3,
    continuity: 2,
    packaging: 4,
    design: 3,
    sustainability: 3,
  },
  gates: { legality: true, destination_documents: true },
  ...changes,
})

test("an untouched form asks for every gate and every score", () => {
  expect(checkDraft(emptyDraft).map(({ field }) => field)).toEqual([
    "gates.legality",
    "gates.destination_documents",
    ...criteria.map((criterion) => `scores.${criterion}`),
  ])
})

test("a failed gate is an answer", () => {
  const draft = complete({ gates: { legality: false, destination_documents: true } })
  expect(checkDraft(draft)).toEqual([])
  expect(toAssessment(draft).gates).toEqual({ legality: false, destination_documents: true })
})

test("a low score without a written reason is not complete", () => {
  const draft = complete({ scores: { ...complete().scores, design: 1 }, notes: { design: "  " } })
  expect(checkDraft(draft)).toMatchObject([{ field: "notes.design", code: "note_required" }])
  expect(checkDraft({ ...draft, notes: { design: "Seen at every airport" } })).toEqual([])
})

test("a conflict of interest needs its reason and takes no scores or notes along", () => {
  const draft = complete({ conflict_of_interest: true, notes: { quality: "Fine" } })
  expect(checkDraft(draft)).toMatchObject([{ field: "conflict_reason", code: "note_required" }])
  const sent = toAssessment({ ...draft, conflict_reason: " My brother owns it " })
  expect(sent).toMatchObject({ notes: {}, conflict_reason: "My brother owns it" })
  expect(Object.values(sent.scores)).toEqual(criteria.map(() => 0))
})

test("the mean counts what is given so far", () => {
  expect(meanOf(emptyDraft)).toBeNull()
  expect(meanOf({ ...emptyDraft, scores: { quality: 4, design: 1 } })).toBe(2.5)
})
