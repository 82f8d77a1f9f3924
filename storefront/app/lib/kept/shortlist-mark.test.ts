import { expect, test } from "vitest"
import { shortlistMark } from "./shortlist-mark.ts"

test("marks of goods are short, and unlike each other", () => {
  const handles = Array.from({ length: 2000 }, (_, at) => `palm-sugar-${at}`)
  const marks = handles.map(shortlistMark)
  expect(new Set(marks).size).toBe(handles.length)
  expect(Math.max(...marks.map(({ length }) => length))).toBeLessThanOrEqual(7)
  expect(marks.every((mark) => /^[a-z0-9]+$/.test(mark))).toBe(true)
})
