import { expect, test } from "vitest"
import { changeShortlist } from "./shortlist.js"

const line = (id: string, note = "") => ({ listing_id: `prod_${id}`, handle: id, note })

test("adding twice is once, and keeps what was noted", () => {
  const before = [line("a", "for spring")]
  expect(changeShortlist(before, { kind: "add", line: line("a") })).toEqual(before)
  expect(changeShortlist(before, { kind: "add", line: line("b") })).toEqual([...before, line("b")])
})

test("taking out and putting back keeps the note", () => {
  const taken = changeShortlist([line("a", "x"), line("b")], { kind: "remove", line: line("a") })
  expect(taken).toEqual([line("b")])
  const back = changeShortlist(taken, { kind: "add", line: line("a", "x") })
  expect(back).toEqual([line("b"), line("a", "x")])
})

test("a note belongs to a line that is there", () => {
  const noted = { kind: "note", line: line("a", "oak") } as const
  expect(changeShortlist([line("a")], noted)).toEqual([line("a", "oak")])
  expect(changeShortlist([], noted)).toEqual([])
})
