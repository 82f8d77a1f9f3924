import { expect, test } from "vitest"
import { decide } from "./curation-outcome.js"
import {
  type Basis,
  checkAssessment,
  checkIncomplete,
  judgedPart,
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
  const of = (change: Partial<Scores>) =>
    assessment({ scores: { ...scores(3), ...change } as Scores })
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

const weighted: Basis = {
  scheme: {
    gates: ["legality", "destination_documents", "child_labour"],
    criteria: [
      { key: "quality", weight: 3 },
      { key: "shelf_life", weight: 2 },
      { key: "design", weight: 1 },
    ],
  },
  carried: null,
}
const given = (values: Scores, child_labour = true): AssessmentInput =>
  assessment({
    scores: values,
    gates: { legality: true, destination_documents: true, child_labour },
  })

test("a rubric of an operator decides by its own criteria, weights and gates", () => {
  const one = given({ quality: 3, shelf_life: 2, design: 2 })
  expect(decide([one, one], weighted)).toMatchObject({ mean: 2.5, verdict: "export_grade" })
  const other = given({ quality: 2, shelf_life: 2, design: 4 })
  expect(decide([other, other], weighted), "14 sixths by weight, 8 thirds without").toMatchObject({
    verdict: "improve",
  })
  const failed = given({ quality: 4, shelf_life: 4, design: 4 }, false)
  expect(decide([failed, failed], weighted).verdict, "a gate of its own").toBe("improve")
})

test("a third is asked by the weighted mean", () => {
  const low = given({ quality: 2, shelf_life: 2, design: 2 })
  expect(decide([low, given({ quality: 3, shelf_life: 3, design: 3 })], weighted).needed).toBe(2)
  expect(decide([low, given({ quality: 4, shelf_life: 2, design: 2 })], weighted).needed).toBe(2)
  expect(decide([low, given({ quality: 4, shelf_life: 3, design: 2 })], weighted).needed).toBe(3)
})

test("every criterion and gate of the rubric is answered, and no other", () => {
  const { shelf_life: _left, ...lacking } = { quality: 3, shelf_life: 2, design: 2 }
  const input = { ...given({ ...lacking, capacity: 3 }), gates: { legality: true, luck: true } }
  expect(checkAssessment(input, weighted).map(({ field, code }) => [field, code])).toEqual([
    ["scores.capacity", "invalid_choice"],
    ["gates.luck", "invalid_choice"],
    ["gates.destination_documents", "required"],
    ["gates.child_labour", "required"],
    ["scores.shelf_life", "out_of_range"],
  ])
})

test("what a change does not touch is carried over: it counts, and is not asked for", () => {
  const when = { revision: 1, judged_on: "2026-11-27" }
  const basis: Basis = {
    scheme: weighted.scheme,
    carried: {
      scores: { quality: { ...when, score: 3.5 }, shelf_life: { ...when, score: 3 } },
      gates: { destination_documents: when, child_labour: when },
    },
  }
  const part = { ...assessment({ scores: { design: 2 } }), gates: { legality: true } }
  expect(checkAssessment(part, basis)).toEqual([])
  expect(decide([part, part], basis)).toMatchObject({
    averages: { quality: 3.5, shelf_life: 3, design: 2 },
    mean: (3.5 * 3 + 3 * 2 + 2) / 6,
    gates: { legality: true, destination_documents: true, child_labour: true },
    verdict: "export_grade",
  })
  const low = { ...part, scores: { design: 1 } }
  expect(decide([low, low], basis).verdict).toBe("improve")
  // Two points on all that is judged are too far apart, however much is carried over.
  expect(decide([part, { ...part, scores: { design: 4 } }], basis).needed).toBe(3)
  const all = given({ quality: 0, shelf_life: 0, design: 2 })
  expect(judgedPart(all, basis)).toMatchObject({ scores: { design: 2 }, gates: { legality: true } })
  expect(Object.keys(judgedPart(all, basis).scores), "programs that send all").toEqual(["design"])
})
