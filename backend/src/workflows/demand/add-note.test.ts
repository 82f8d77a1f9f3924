import { expect, test } from "vitest"
import { addNote } from "./add-note"

test("a second note stands below the first, with its author", () => {
  const note = addNote("Ask the weavers.", { by: "Sari, Balai Besar", added: "And the dyers." })
  expect(note).toBe("Ask the weavers.\n\nSari, Balai Besar: And the dyers.")
  expect(addNote("", { by: "Sari", added: "And the dyers." })).toBe("Sari: And the dyers.")
})

test("pressed twice is one note, and none adds nothing", () => {
  const first = "Ask the weavers."
  expect(addNote(first, { by: "Sari", added: first })).toBe(first)
  const both = addNote(first, { by: "Sari", added: "And the dyers." })
  expect(addNote(both, { by: "Sari", added: "And the dyers." })).toBe(both)
  expect(addNote(both, { by: "Sari", added: first })).toBe(both)
  expect(addNote(first, { by: "Sari", added: "" })).toBe(first)
})
