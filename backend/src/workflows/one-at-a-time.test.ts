import { expect, test } from "vitest"
import { oneAtATime } from "./one-at-a-time"

test("whoever asks during a run gets one more run, and no two run at once", async () => {
  let runs = 0
  let inside = 0
  let most = 0
  const work = oneAtATime(async () => {
    runs += 1
    inside += 1
    most = Math.max(most, inside)
    await new Promise((resolve) => setTimeout(resolve, 5))
    inside -= 1
  })
  await Promise.all([work(null), work(null), work(null)])
  expect([runs, most]).toEqual([2, 1])
  await work(null)
  expect(runs).toBe(3)
})

test("a run that fails is told to those who asked, and the next one starts anew", async () => {
  let runs = 0
  const work = oneAtATime(async () => {
    runs += 1
    if (runs === 1) throw new Error("away")
  })
  await expect(work(null)).rejects.toThrow("away")
  await work(null)
  expect(runs).toBe(2)
})
