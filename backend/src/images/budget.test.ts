import { setTimeout as wait } from "node:timers/promises"
import fc from "fast-check"
import { expect, test } from "vitest"
import { createBudget } from "./budget"

test("what runs together weighs no more than the budget, and what is too heavy runs alone", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ weight: fc.nat(15), ms: fc.nat(3), fails: fc.boolean() })),
      async (jobs) => {
        const within = createBudget(10)
        const running = new Set<number>()
        const begun: number[] = []
        const outcomes = await Promise.allSettled(
          jobs.map(({ weight, ms, fails }, index) =>
            within(weight, async () => {
              running.add(index)
              begun.push(index)
              const sum = [...running].reduce((all, one) => all + (jobs[one]?.weight ?? 0), 0)
              expect(sum).toBeLessThanOrEqual(Math.max(10, weight))
              await wait(ms)
              running.delete(index)
              if (fails) throw new Error("failed")
            }),
          ),
        )
        expect(begun).toEqual(jobs.map((_, index) => index))
        expect(outcomes.map(({ status }) => status)).toEqual(
          jobs.map(({ fails }) => (fails ? "rejected" : "fulfilled")),
        )
      },
    ),
    { numRuns: 40 },
  )
})
