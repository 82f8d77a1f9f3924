import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { keepRenewing, stopRenewing } from "./lock-lease"

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test("a lease is renewed while its holder works, also after a renewal that failed", async () => {
  const renew = vi.fn(async () => true).mockRejectedValueOnce(new Error("database away"))
  keepRenewing("one", renew)
  await vi.advanceTimersByTimeAsync(7_000)
  expect(renew).toHaveBeenCalledTimes(3)
  await stopRenewing("one")
  await vi.advanceTimersByTimeAsync(60_000)
  expect(renew).toHaveBeenCalledTimes(3)
})

test("a release waits for the renewal under way, so that the lock is not taken again after it", async () => {
  const done: string[] = []
  keepRenewing("two", async () => {
    await new Promise((resolve) => setTimeout(resolve, 500))
    done.push("renewed")
  })
  await vi.advanceTimersByTimeAsync(2_100)
  const stopped = stopRenewing("two").then(() => done.push("released"))
  await vi.advanceTimersByTimeAsync(1_000)
  await stopped
  expect(done).toEqual(["renewed", "released"])
})

test("what is never given back is not renewed for ever", async () => {
  const renew = vi.fn(async () => true)
  keepRenewing("three", renew)
  await vi.advanceTimersByTimeAsync(600_000)
  expect(renew.mock.calls.length).toBeLessThanOrEqual(30)
})
