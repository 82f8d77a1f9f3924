import { expect, test } from "vitest"
import { checkAssessment, decide, type AssessmentInput, type Scores } from "./curation-rules.js"

const scores = (value: number): Scores => ({
  quality: value,
  capacity: value,
  continuity: value,
  packaging: value,
  design: value,
  sustainability: value,
})
const assessment = (change: Partial<AssessmentInput> = {}): AssessmentInput => ({
  scores: scores(3),
  notes: {},
  gates: { legality: true, destination_documents: true },
  conflict_of_interest: false,
  ...change,
})

test("one curator cannot decide", () => {
  expect(decide([assessment()]).verdict).toBeNull()
})

test("two good assessments make a listing export-grade", () => {
  expect(decide([assessment(), assessment({ scores: scores(2) })])).toMatchObject({
    mean: 2.5,
    verdict: "export_grade",
  })
})

test("a curator with a conflict of interest does not count", () => {
  const conflicted = assessment({ conflict_of_interest: true, conflict_reason: "cousin" })
  expect(decide([assessment(), conflicted]).verdict).toBeNull()
  expect(decide([assessment(), conflicted, assessment()]).verdict).toBe("export_grade")
})

test("a mean of 2.5 is not enough when one criterion averages below 2", () => {
  const uneven = assessment({ scores: { ...scores(4), packaging: 1 } })
  expect(decide([uneven, uneven]).verdict).toBe("improve")
})

test("one curator's failed gate is enough to refuse a listing", () => {
  const withoutDocuments = assessment({ gates: { legality: true, destination_documents: false } })
  expect(decide([assessment(), withoutDocuments]).verdict).toBe("improve")
  const noNib = assessment({ gates: { legality: false, destination_documents: true } })
  expect(decide([assessment(), noNib]).verdict).toBe("from_basics")
})

test("a score of 0 or 1 needs a written note", () => {
  const low = assessment({ scores: { ...scores(3), quality: 1 } })
  expect(checkAssessment(low)).toEqual([
    { field: "notes.quality", code: "note_required", params: { score: 1 } },
  ])
  expect(checkAssessment({ ...low, notes: { quality: "Moisture above 5 %." } })).toEqual([])
})

test("a declared conflict needs its reason and no scores", () => {
  const conflict = assessment({ conflict_of_interest: true })
  expect(checkAssessment(conflict)[0]?.field).toBe("conflict_reason")
})
