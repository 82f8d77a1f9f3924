import { expect, test } from "vitest"
import { readNote, writeNote } from "./read-note.ts"

test("a note is done, or it is not possible for a reason that is written", () => {
  expect(readNote({ outcome: "done", answer: " ", based_on: "s" })).toEqual({
    body: { answer: null, is_done: true, based_on: "s" },
    problems: [],
  })
  const cannot = readNote({ outcome: "cannot", answer: "No dyer here." })
  expect([cannot.body.is_done, cannot.body.answer, cannot.problems]).toEqual([
    false,
    "No dyer here.",
    [],
  ])
})

test("a text alone and a missing reason are asked about", () => {
  expect(readNote({ answer: "New photos." }).problems).toEqual([
    { field: "outcome", code: "required" },
  ])
  expect(readNote({ outcome: "cannot", answer: "  " }).problems).toEqual([
    { field: "answer", code: "required" },
  ])
})

test("the form begins with what stands there", () => {
  const note = {
    ...{ id: "n", review_id: "r", institution: "", about: null, text: "Why?", stamp: "s" },
    ...{ answer: null, is_done: false },
  }
  expect(writeNote(note)).toEqual({ outcome: "", answer: "", based_on: "s" })
  expect(writeNote({ ...note, answer: "No." }).outcome).toBe("cannot")
  expect(writeNote({ ...note, is_done: true }).outcome).toBe("done")
})
