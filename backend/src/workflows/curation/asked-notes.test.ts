import { inEveryLocale } from "@serumpun/domain/locales"
import { expect, test } from "vitest"
import { rubricOfBefore } from "../../readers/rubric-texts"
import { askedNotes, type Said } from "./asked-notes"

const review = { id: "review_1", listing_id: "prod_1", producer_id: "prod_er" }
const content = rubricOfBefore()
const said = (change: Partial<Said>): Said => ({
  ...{ institution: "Institut Uji", conflict_of_interest: false, notes: {}, comment: null },
  ...change,
})
const shape = (notes: ReturnType<typeof askedNotes>) =>
  notes.map(({ institution, about, text }) => ({ institution, about, text }))

test("each reason, the note beside them, each note on a criterion and each comment is one note", () => {
  const one = said({ notes: { design: " Old labels. ", quality: "Thin." }, comment: "Good work." })
  const two = said({ institution: "Balai", notes: { quality: "Splits.", capacity: " " } })
  const notes = askedNotes({
    ...{ review, content, said: [one, two] },
    ...{ reasons: ["packing_unclear", "other"], note: " Say the weight. " },
  })
  const nameOf = (key: string) => content.criteria.find((one) => one.key === key)!.name
  expect(shape(notes)).toEqual([
    { institution: null, about: { reason: "packing_unclear" }, text: "" },
    { institution: null, about: null, text: "Say the weight." },
    {
      institution: "Institut Uji",
      ...{ about: { criterion: "quality", name: nameOf("quality") }, text: "Thin." },
    },
    {
      institution: "Institut Uji",
      ...{ about: { criterion: "design", name: nameOf("design") }, text: "Old labels." },
    },
    { institution: "Institut Uji", about: null, text: "Good work." },
    {
      institution: "Balai",
      ...{ about: { criterion: "quality", name: nameOf("quality") }, text: "Splits." },
    },
  ])
  expect(notes.map(({ position }) => position)).toEqual([0, 1, 2, 3, 4, 5])
  expect(new Set(notes.map(({ id }) => id)).size).toBe(6)
  expect(new Set(notes.map(({ round, review_id }) => `${round} ${review_id}`)).size).toBe(1)
})

test("a note beside a good score asks for nothing", () => {
  const one = said({
    scores: { quality: 2, design: 3, capacity: null },
    notes: { quality: "Thin.", design: "Lovely.", capacity: "How many?" },
  })
  expect(askedNotes({ review, content, said: [one] }).map(({ text }) => text)).toEqual([
    "Thin.",
    "How many?",
  ])
})

test("who declared a conflict of interest asks nothing, nor does an approval that ended", () => {
  const conflicted = said({
    conflict_of_interest: true,
    notes: { quality: "Thin." },
    comment: "No.",
  })
  const plain = { review, content, said: [conflicted] }
  expect(askedNotes({ ...plain, reasons: ["basis_gone"], note: null })).toEqual([])
  expect(askedNotes(plain)).toEqual([])
})

test("a criterion that the rubric does not have is not asked about", () => {
  const content = { ...rubricOfBefore(), criteria: [] }
  const name = inEveryLocale(() => "Dye")
  expect(askedNotes({ review, content, said: [said({ notes: { dye: name.en } })] })).toEqual([])
})
