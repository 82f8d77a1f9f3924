import type { QuoteView } from "@serumpun/backend/src/contracts/buyer.ts"
import { expect, test } from "vitest"
import { chosenOf, chosenParts, chosenQuery, chosenValue, takenIn } from "./chosen.ts"

const quote = (id: string, items: string[]) =>
  ({ id, lines: items.map((rfq_item_id) => ({ rfq_item_id })) }) as QuoteView

const rfq = { quotes: [quote("quo_a", ["i1", "i2"]), quote("quo_b", ["i3"])] }
const parts = (chosen: string[]) =>
  chosenParts(rfq, chosen).map((part) => [part.quote.id, part.item_ids])

test("chosen lines become one part per quote, each in its quote's order", () => {
  const chosen = [
    chosenValue("quo_b", "i3"),
    chosenValue("quo_a", "i2"),
    chosenValue("quo_a", "i1"),
  ]
  expect(parts(chosen)).toEqual([
    ["quo_b", ["i3"]],
    ["quo_a", ["i1", "i2"]],
  ])
})

test("lines of other requests and made-up ones are left out, and nothing is chosen twice", () => {
  expect(parts(["quo_a.i1", "quo_a.i1", "quo_a.i3", "quo_x.i1", "", "quo_b"])).toEqual([
    ["quo_a", ["i1"]],
  ])
})

test("the address carries the choice on, as it came", () => {
  const query = chosenQuery(["quo_a.i1", "quo_b.i3"])
  expect(chosenOf(new Request(`https://serumpun.example/x${query}`))).toEqual([
    "quo_a.i1",
    "quo_b.i3",
  ])
  expect(chosenQuery([])).toBe("")
  const both = new Request(`https://serumpun.example/x${chosenQuery(["quo_a.i1"], ["quo_a.i1#2"])}`)
  expect([chosenOf(both), takenIn(both)]).toEqual([["quo_a.i1"], ["quo_a.i1#2"]])
  expect(
    takenIn(new Request("https://serumpun.example/x?take=&take=quo_b.i3%230&take=quo_a.i1%231")),
  ).toEqual(["quo_a.i1#1"])
})
