import { expect, test } from "vitest"
import { createRestartBudget } from "./restart-budget.ts"

function budgetAt(limit: number) {
  let time = 0
  const budget = createRestartBudget({ limit, window_minutes: 10 }, () => time)
  return { failAfter: (ms: number) => ((time += ms), budget.fail()) }
}

test("the first failure is followed by a start at once, each further one of a minute after twice the wait", () => {
  const { failAfter } = budgetAt(20)
  const waits = Array.from({ length: 10 }, () => failAfter(1))
  expect(waits).toEqual([0, 250, 500, 1000, 2000, 4000, 8000, 15_000, 15_000, 15_000])
})

test("after a minute without a failure the next one is followed by a start at once", () => {
  const { failAfter } = budgetAt(20)
  expect([failAfter(0), failAfter(10), failAfter(60_001)]).toEqual([0, 250, 0])
})

test("more failures than the limit within the window end it, spread over a longer time they do not", () => {
  const quick = budgetAt(3)
  expect([1, 1, 1, 1].map(quick.failAfter)).toEqual([0, 250, 500, undefined])
  const slow = budgetAt(3)
  const every4Minutes = Array.from({ length: 8 }, () => slow.failAfter(240_000))
  expect(every4Minutes).toEqual(Array(8).fill(0))
})
