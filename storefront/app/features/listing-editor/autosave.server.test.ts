import { problem, type Problem } from "@serumpun/domain/problems"
import { expect, test } from "vitest"
import { ApiError } from "#app/lib/http/api.server.ts"
import type { FormValues } from "#app/lib/kept/form-values.ts"
import type { ProducerApi } from "#app/lib/producer/producer-api.server.ts"
import { saveTyped } from "./autosave.server.ts"
import { sugar } from "./test-listing.ts"

type Body = { typed_fields: string[]; tiers: unknown[]; incoterms: unknown[]; place: string }

/** Saves with a backend that refuses what it is told to; tells what arrived at it. */
async function save(typed: FormValues, refuse: (body: Body) => Problem[] = () => []) {
  const sent: Body[] = []
  const call = (_path: string, options: { body: Body }) => {
    sent.push(options.body)
    const problems = refuse(options.body)
    return problems.length > 0
      ? Promise.reject(new ApiError(400, { problems }, null))
      : Promise.resolve({ typed_on: "new" })
  }
  const answer = await saveTyped(
    {
      ...{ call: call as unknown as ProducerApi, path: "/producer/listings/1", locale: "id" },
      ...{ content: sugar(), based_on: "old", doubt: async () => [] },
    },
    typed,
  )
  const left = "left_out" in answer ? answer.left_out.map(({ field }) => field) : null
  return { answer, left, sent }
}

test("a refusal that names nothing typed leaves everything out, and nothing counts as saved", async () => {
  const typed = { place: "Cikotok", lead_time_days: "28" }
  const { answer, left } = await save(typed, () => [problem("hs_code", "required")])
  expect(answer).toMatchObject({ typed_on: "old" })
  expect(left).toEqual(expect.arrayContaining(["hs_code", "place", "lead_time_days"]))
})

test("what is still refused after the last round is left out as well", async () => {
  const typed = {
    ...{ place: "Cikotok", species: "Arenga", hs_code: "170290", lead_time_days: "28" },
    ...{ capacity_per_month: "900", order_multiple: "20" },
  }
  const { left, sent } = await save(typed, ({ typed_fields: [first = ""] }) => [
    problem(first, "changed_elsewhere"),
  ])
  expect(sent).toHaveLength(4)
  expect(new Set(left)).toEqual(new Set(Object.keys(typed)))
})

test("one refused field holds up no other", async () => {
  const { left, sent } = await save(
    { place: "Cikotok", lead_time_days: "28" },
    ({ typed_fields }) =>
      typed_fields.includes("place") ? [problem("place", "changed_elsewhere")] : [],
  )
  expect(left).toEqual(["place"])
  expect(sent.at(-1)?.typed_fields).toEqual(["lead_time_days"])
})

test("emptying the last row of a table is saved", async () => {
  const rows = { "tiers.0.min": "", "tiers.0.usd": "", "incoterms.0.rule": " " }
  const { answer, sent } = await save({ ...rows, "tiers.1.min": "", "tiers.1.usd": "" })
  expect(answer).toEqual({ typed_on: "new", left_out: [] })
  expect(sent).toHaveLength(1)
  expect(sent[0]).toMatchObject({ tiers: [], incoterms: [] })
  expect(sent[0]?.typed_fields.toSorted()).toEqual(["incoterms", "tiers"])
})
