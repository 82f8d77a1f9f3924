import { expect, test } from "vitest"
import {
  checkAssessment,
  checkIncomplete,
  decide,
  needsAnotherInstitution,
  type AssessmentInput,
  type Scores,
} from "./curation-rules.js"

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

test("a gate that both find failed refuses a listing; one that only one finds failed asks a third", () => {
  const withoutDocuments = assessment({ gates: { legality: true, destination_documents: false } })
  const noNib = assessment({ gates: { legality: false, destination_documents: true } })
  expect(decide([withoutDocuments, withoutDocuments]).verdict).toBe("improve")
  expect(decide([noNib, noNib]).verdict).toBe("from_basics")
  expect(decide([assessment(), noNib])).toMatchObject({ verdict: null, needed: 3 })
  expect(decide([assessment(), noNib, noNib]).verdict).toBe("from_basics")
  expect(decide([assessment(), noNib, assessment()]).verdict).toBe("export_grade")
})

test("four against one is not averaged to an approval: a third decides", () => {
  const [high, low] = [assessment({ scores: scores(4) }), assessment({ scores: scores(1) })]
  expect(decide([high, low])).toMatchObject({ verdict: null, needed: 3, counted: 2 })
  expect(decide([low, high]).verdict).toBeNull()
  expect(decide([high, low, assessment({ scores: scores(1) })]).verdict).toBe("improve")
  expect(decide([high, low, high]).verdict).toBe("export_grade")
})

test("a third is asked above one point of the mean and from three points of a criterion, not below", () => {
  const of = (change: Partial<Scores>) => assessment({ scores: { ...scores(3), ...change } })
  const four = assessment({ scores: scores(4) })
  expect(decide([assessment(), four]).needed, "exactly one point").toBe(2)
  expect(decide([of({ design: 2 }), four]).needed, "seven sixths of a point").toBe(3)
  expect(decide([of({ design: 1 }), assessment()]).needed, "two on one criterion").toBe(2)
  expect(decide([of({ design: 1 }), of({ design: 4 })]).needed, "three on one").toBe(3)
  const opposite = [of({ design: 1, quality: 4 }), of({ design: 4, quality: 1 })]
  expect(decide(opposite).needed, "the same mean").toBe(3)
})

test("who has a conflict is no side of a disagreement", () => {
  const low = assessment({ scores: scores(0), conflict_of_interest: true })
  expect(decide([low, assessment(), assessment()])).toMatchObject({ needed: 2, counted: 2 })
})

test("a second institution judges where there is one", () => {
  expect(needsAnotherInstitution("BI", [], ["Dinas"])).toBe(false)
  expect(needsAnotherInstitution("BI", ["bi "], ["Dinas"])).toBe(true)
  expect(needsAnotherInstitution("BI", ["BI"], ["BI"]), "nobody else").toBe(false)
  expect(needsAnotherInstitution("BI", ["BI", "Dinas"], ["Karantina"])).toBe(false)
})

test("sending back needs a reason of the list, and words for another one", () => {
  expect(checkIncomplete([], "")).toEqual([{ field: "reasons", code: "required" }])
  expect(checkIncomplete(["text_unclear"], "")).toEqual([])
  expect(checkIncomplete(["text_unclear", "other"], " ")[0]?.code).toBe("note_required")
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
