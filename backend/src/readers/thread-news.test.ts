import { expect, test, vi } from "vitest"
import { createThreadNews } from "./thread-news"

const of = { rfq_id: "rfq_1", producer_id: "prod_1" }
const other = { rfq_id: "rfq_1", producer_id: "prod_2" }
const never = new AbortController().signal

test("whoever waits hears of a change, and one question serves everybody", async () => {
  let version = 3
  const read = vi.fn(() => Promise.resolve(new Map([["rfq_1 prod_1", version]])))
  const wait = createThreadNews(read)
  const all = [1, 2, 3].map(() => wait(of, { after: 3, wait_ms: 5_000, signal: never }))
  setTimeout(() => (version = 4), 50)
  expect(await Promise.all(all)).toEqual([4, 4, 4])
  expect(read.mock.calls.length).toBeLessThanOrEqual(3)
})

test("what changed before is told at once, and nothing new after the time that was asked for", async () => {
  const read = () => Promise.resolve(new Map([["rfq_1 prod_1", 7]]))
  const wait = createThreadNews(read)
  expect(await wait(of, { after: 2, wait_ms: 5_000, signal: never })).toBe(7)
  expect(await wait(of, { after: 7, wait_ms: 60, signal: never })).toBe(7)
  // A thread in which nobody has written yet is at 0.
  expect(await wait(other, { after: 0, wait_ms: 60, signal: never })).toBe(0)
})

test("who leaves is not waited for, and a database that is away breaks nothing", async () => {
  const wait = createThreadNews(() => Promise.reject(new Error("away")))
  const left = new AbortController()
  const waiting = wait(of, { after: 1, wait_ms: 60_000, signal: left.signal })
  left.abort()
  expect(await waiting).toBe(1)
})
