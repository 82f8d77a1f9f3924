import { criteria, firstBasis } from "@serumpun/domain/curation-rules"
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
  expect(checkDraft(emptyDraft, firstBasis).map(({ field }) => field)).toEqual([
    "gates.legality",
    "gates.destination_documents",
    ...criteria.map((criterion) => `scores.${criterion}`),
  ])
})

test("a failed gate is an answer", () => {
  const draft = complete({ gates: { legality: false, destination_documents: true } })
  expect(checkDraft(draft, firstBasis)).toEqual([])
  expect(toAssessment(draft, firstBasis).gates).toEqual({
    legality: false,
    destination_documents: true,
  })
})

test("a low score without a written reason is not complete", () => {
  const draft = complete({ scores: { ...complete().scores, design: 1 }, notes: { design: "  " } })
  expect(checkDraft(draft, firstBasis)).toMatchObject([
    { field: "notes.design", code: "note_required" },
  ])
  expect(checkDraft({ ...draft, notes: { design: "Seen at every airport" } }, firstBasis)).toEqual(
    [],
  )
})

test("a conflict of interest needs its reason and takes no scores or notes along", () => {
  const draft = complete({ conflict_of_interest: true, notes: { quality: "Fine" } })
  expect(checkDraft(draft, firstBasis)).toMatchObject([
    { field: "conflict_reason", code: "note_required" },
  ])
  const sent = toAssessment({ ...draft, conflict_reason: " My brother owns it " }, firstBasis)
  expect(sent).toMatchObject({ notes: {}, conflict_reason: "My brother owns it" })
  expect([sent.scores, sent.gates]).toEqual([{}, {}])
})

test("the mean counts what is given so far", () => {
  expect(meanOf(emptyDraft, firstBasis)).toBeNull()
  expect(meanOf({ ...emptyDraft, scores: { quality: 4, design: 1 } }, firstBasis)).toBe(2.5)
})

test("a case of a change asks for what it touches, and weighs by its rubric", () => {
  const when = { revision: 1, judged_on: "2026-11-27" }
  const basis = {
    scheme: {
      gates: ["legality"],
      criteria: [
        { key: "quality", weight: 3 },
        { key: "design", weight: 1 },
        { key: "capacity", weight: 1 },
      ],
    },
    carried: { scores: { capacity: { ...when, score: 1 } }, gates: { legality: when } },
  }
  expect(checkDraft(emptyDraft, basis).map(({ field }) => field)).toEqual([
    "scores.quality",
    "scores.design",
  ])
  const kept = { ...emptyDraft, scores: { quality: 4, design: 2, capacity: 0 } }
  expect(meanOf(kept, basis)).toBe(3.5)
  expect(toAssessment(kept, basis).scores).toEqual({ quality: 4, design: 2 })
})
