import { expect, test, vi } from "vitest"
import { createCounter } from "./counter"
import { defaultLimits, readLimits } from "../../rate-limits"

const waits = (counted: { wait_seconds: number }[]) => counted.map((one) => one.wait_seconds)

test("as much as the limit passes at once, and then somebody has to wait until the window ends", async () => {
  const { count } = createCounter(readLimits("rfq.account=3/60"), undefined)
  const at_once = await Promise.all(Array.from({ length: 5 }, () => count("rfq.account", "a")))
  expect(waits(at_once)).toEqual([0, 0, 0, 60, 60])
  expect((await count("rfq.account", "b")).wait_seconds).toBe(0)
})

test("where a limit has a slower pace, one more passes after each of its steps", async () => {
  vi.useFakeTimers()
  const { count } = createCounter(readLimits("sign_in.pair=2/600/20"), undefined)
  const attempt = async () => (await count("sign_in.pair", "a")).wait_seconds
  expect([await attempt(), await attempt(), await attempt(), await attempt()]).toEqual([
    0, 0, 0, 20,
  ])
  vi.advanceTimersByTime(20_001)
  expect([await attempt(), await attempt()]).toEqual([0, 20])
  vi.useRealTimers()
})

test("what is given back can be used again, and being refused costs nothing more", async () => {
  const { count } = createCounter(readLimits("rfq_line.account=10/60"), undefined)
  const first = await count("rfq_line.account", "a", 8)
  expect((await count("rfq_line.account", "a", 8)).wait_seconds).toBe(60)
  expect((await count("rfq_line.account", "a", 2)).wait_seconds).toBe(0)
  await first.giveBack?.()
  expect((await count("rfq_line.account", "a", 8)).wait_seconds).toBe(0)
})

test("while Redis is away this process counts for itself", async () => {
  const { count } = createCounter(readLimits("rfq.account=1/60"), "redis://127.0.0.1:1")
  expect((await count("rfq.account", "a")).wait_seconds).toBe(0)
  expect((await count("rfq.account", "a")).wait_seconds).toBe(60)
})

test("RATE_LIMITS changes what it names and nothing else", () => {
  expect(readLimits("")).toEqual(defaultLimits)
  expect(readLimits(" rfq.account=50/3600 , sign_in.client=100/600/5")).toEqual({
    ...defaultLimits,
    "rfq.account": { points: 50, seconds: 3600, then: undefined },
    "sign_in.client": { points: 100, seconds: 600, then: 5 },
  })
  for (const wrong of [
    "rfq=1/2",
    "rfq.account=0/60",
    "rfq.account=5",
    "rfq.account=-1/3",
    "a.b=1/2",
  ])
    expect(() => readLimits(wrong), wrong).toThrow(/^RATE_LIMITS: /)
})
