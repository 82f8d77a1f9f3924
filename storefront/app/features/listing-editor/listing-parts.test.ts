import { problem } from "@serumpun/domain/problems"
import { expect, test } from "vitest"
import { listingParts, partOf, partStates } from "./listing-parts.ts"

const unfinished = [
  problem("lead_time_days", "not_a_number"),
  problem("tiers.0.usd", "required"),
  problem("file", "image_required"),
]
const openOf = (states: ReturnType<typeof partStates>) =>
  listingParts.filter((part) => states[part].isOpen)

test("the first unfinished part is open, and every part says how far it is", () => {
  const values = { "title.id": "Gula aren", "markets.EU": "on" }
  const states = partStates({ values, problems: [], unfinished, wanted: null })
  expect(openOf(states)).toEqual(["pictures"])
  expect(states.texts.kind).toBe("complete")
  expect(states.amount).toMatchObject({ kind: "missing", count: 1 })
  expect(states.markets.kind).toBe("complete")
  expect(states.sample.kind).toBe("optional")
})

test("every part with something wrong in it is open", () => {
  const values = { moq: "x", "incoterms.1.place": "Merak" }
  const problems = [
    problem("moq", "not_a_number"),
    problem("incoterms.1.rule", "invalid_choice"),
    problem("moq", "required"),
  ]
  const states = partStates({ values, problems, unfinished, wanted: "texts" })
  expect(openOf(states)).toEqual(["amount", "delivery"])
  expect(states.amount).toMatchObject({ kind: "wrong", count: 2 })
  expect(states.price.kind).toBe("missing")
})

test("what was typed and not saved yet is not called missing", () => {
  const values = { lead_time_days: "30", "tiers.0.usd": "4" }
  const states = partStates({ values, problems: [], unfinished, wanted: null })
  expect([states.amount.kind, states.price.kind]).toEqual(["complete", "complete"])
})

test("the part that was worked on stays open; an invented one opens nothing else", () => {
  expect(openOf(partStates({ values: {}, problems: [], unfinished, wanted: "price" }))).toEqual([
    "price",
  ])
  expect(openOf(partStates({ values: {}, problems: [], unfinished: [], wanted: "x" }))).toEqual([])
})

test("controls of rows and languages belong to their part", () => {
  expect(partOf("specification.3.value.id")).toBe("kind")
  expect(partOf("certificate_ids.cert_1")).toBe("certificates")
  expect(partOf("description.ar")).toBe("texts")
  expect(partOf("somewhere_else")).toBeNull()
})
