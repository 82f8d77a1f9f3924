import { expect, test } from "vitest"
import { readChange } from "./read-change.ts"

const form = (fields: Record<string, string>) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return data
}

test("a form is read, its note cleaned and cut", () => {
  const line = { listing_id: "prod_a", handle: "a", note: "" }
  expect(readChange(form({ add: "prod_a a" }))).toEqual({ kind: "add", line })
  const long = readChange(form({ note: "prod_a a", text: ` two\n\nlines ${"x".repeat(300)}` }))
  expect(long?.line.note.startsWith("two lines x")).toBe(true)
  expect(long?.line.note.length).toBe(200)
})

test("a form that names nothing is none", () => {
  expect(readChange(form({ add: "prod_a" }))).toBeNull()
  expect(readChange(form({ take: "prod_a a" }))).toBeNull()
  expect(readChange(form({ add: `prod_a ${"a".repeat(200)}` }))).toBeNull()
})
