import { expect, test } from "vitest"
import { emptyContent } from "../workflows/listing/content"
import { typedBy } from "./typed-by"

const empty = emptyContent()
const priced = { ...empty, moq: 10, tiers: [{ min: 10, max: null, usd: 5 }] }

test("whoever changes a field stands at it, and at no other", () => {
  const first = typedBy({ known: null, from: empty, to: priced, member_id: "mem_a" })
  expect(first).toEqual({ moq: "mem_a", tiers: "mem_a" })
  const named = { ...priced, title: { ...priced.title, id: "Tenun" } }
  expect(typedBy({ known: first, from: priced, to: named, member_id: "mem_b" })).toEqual({
    moq: "mem_a",
    tiers: "mem_a",
    "title.id": "mem_b",
  })
})

test("a later hand replaces an earlier one, and saving what stands there changes nobody", () => {
  const known = { moq: "mem_a", tiers: "mem_a" }
  const dearer = { ...priced, tiers: [{ min: 10, max: null, usd: 6 }] }
  expect(typedBy({ known, from: priced, to: dearer, member_id: "mem_b" })).toEqual({
    moq: "mem_a",
    tiers: "mem_b",
  })
  expect(typedBy({ known, from: priced, to: priced, member_id: "mem_b" })).toEqual(known)
})

test("what no member typed has no name at it", () => {
  const known = { moq: "mem_a", tiers: "mem_a" }
  expect(typedBy({ known, from: priced, to: empty, member_id: null })).toEqual({})
})
