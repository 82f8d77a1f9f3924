import fc from "fast-check"
import { expect, test } from "vitest"
import { nextStatuses, statusesOf, type SampleStatus } from "../statuses.js"
import {
  checkDispatch,
  checkSamplePrice,
  nextSampleMoves,
  planSampleMove,
  sampleMoves,
  sampleTotal,
  type SampleMove,
} from "./samples.js"

const moves = Object.keys(sampleMoves) as SampleMove[]

test("whatever the sides do in whatever order, a sample goes only where its table leads", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...moves), { maxLength: 30 }), (made) => {
      let status: SampleStatus = "asked"
      for (const move of made) {
        const plan = planSampleMove(status, move)
        if (plan.problem) continue
        if (!plan.again) expect(nextStatuses("sample", status)).toContain(plan.to)
        status = plan.to
      }
    }),
    { numRuns: 2000 },
  )
})

test("nobody approves what they have not received, and nobody sends what is not paid", () => {
  const froms = (move: SampleMove) =>
    statusesOf("sample").filter((from) => {
      const plan = planSampleMove(from, move)
      return !plan.problem && !plan.again
    })
  expect(froms("approve")).toEqual(["received"])
  expect(froms("send")).toEqual(["preparing"])
  expect(froms("accept")).toEqual(["priced"])
  expect(froms("paid")).toEqual(["accepted"])
  expect(froms("free")).toEqual(["asked"])
  expect(froms("cancel")).toEqual(["asked", "priced", "accepted"])
})

test("each side is shown its own moves alone", () => {
  expect(nextSampleMoves("asked", "producer")).toEqual(["price", "free", "decline"])
  expect(nextSampleMoves("asked", "buyer")).toEqual(["cancel"])
  expect(nextSampleMoves("priced", "buyer")).toEqual(["accept", "cancel"])
  expect(nextSampleMoves("received", "buyer")).toEqual(["approve", "disapprove"])
  expect(nextSampleMoves("approved", "buyer")).toEqual([])
})

test("prices fit their currency, one for each of the goods, and come to something", () => {
  const price = { prices: [12.5, 3], courier_cost: 40, courier: "DHL", dispatch_days: 5 }
  const asked = { currency: "EUR", count: 2 } as const
  expect(checkSamplePrice(price, asked)).toEqual([])
  expect(sampleTotal(price, "EUR")).toBe(55.5)
  expect(sampleTotal({ prices: [0.1, 0.2], courier_cost: 0 }, "EUR")).toBe(0.3)
  expect(checkSamplePrice(price, { ...asked, currency: "JPY" })).toMatchObject([
    { field: "prices.0", code: "too_many_decimals" },
  ])
  expect(checkSamplePrice({ ...price, prices: [12.5] }, asked)).toMatchObject([
    { field: "prices.1", code: "not_a_number" },
  ])
  expect(checkSamplePrice({ ...price, prices: [1, 2, 3] }, asked)).toMatchObject([
    { field: "prices.2", code: "too_many" },
  ])
  for (const amount of [-1, 2_000_000])
    expect(checkSamplePrice({ ...price, courier_cost: amount }, asked)).toMatchObject([
      { field: "courier_cost", code: "out_of_range" },
    ])
  expect(checkSamplePrice({ ...price, courier: " ", dispatch_days: 1.5 }, asked)).toHaveLength(2)
  expect(checkSamplePrice({ ...price, prices: [0, 0], courier_cost: 0 }, asked)).toMatchObject([
    { code: "sample_costs_nothing" },
  ])
})

test("a dispatch names its courier and day, and leads only to a safe address", () => {
  const sent = {
    ...{ courier: "Pos Indonesia", dispatched_on: "2026-12-01" },
    ...{ tracking_number: null, tracking_url: null },
  }
  expect(checkDispatch(sent)).toEqual([])
  expect(checkDispatch({ ...sent, courier: " ", dispatched_on: "soon" })).toHaveLength(2)
  expect(checkDispatch({ ...sent, tracking_url: "http://a.example" })).toHaveLength(1)
})
