import { setTimeout as wait } from "node:timers/promises"
import { expect, test } from "vitest"
import { createTurns } from "./in-turn"

test("work with one key runs in order and one at a time, whatever fails; other keys do not wait", async () => {
  const inTurn = createTurns()
  const log: string[] = []
  const work =
    (name: string, ms: number, fails = false) =>
    async () => {
      log.push(`${name} begins`)
      await wait(ms)
      log.push(`${name} ends`)
      if (fails) throw new Error(name)
      return name
    }

  const outcomes = await Promise.allSettled([
    inTurn("bag", work("first", 30, true)),
    inTurn("bag", work("second", 1)),
    inTurn("mat", work("other", 1)),
  ])

  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "fulfilled", "fulfilled"])
  expect(log.filter((line) => !line.startsWith("other"))).toEqual([
    "first begins",
    "first ends",
    "second begins",
    "second ends",
  ])
  expect(log.indexOf("other ends")).toBeLessThan(log.indexOf("first ends"))
})
