import { beforeEach, expect, onTestFinished, test, vi } from "vitest"
import { watchCatalogue } from "./catalogue-watch.ts"

const env = { BACKEND_URL: "http://backend.example", PUBLISHABLE_KEY: "pk_1" }
let backend: { version: number; asked: number; isAway: boolean }

beforeEach(() => {
  backend = { version: 1, asked: 0, isAway: false }
  vi.useFakeTimers()
  vi.stubGlobal("fetch", () => {
    backend.asked += 1
    if (backend.isAway) return Promise.reject(new TypeError("fetch failed"))
    return Promise.resolve(Response.json({ version: backend.version }))
  })
  onTestFinished(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })
})

function watch() {
  const catalogue = watchCatalogue(env)
  onTestFinished(() => catalogue.close())
  return catalogue
}

test("whoever reads first after a quiet hour gets the catalogue as it is, not as it was", async () => {
  const catalogue = watch()
  await catalogue.refreshed()
  expect(catalogue.version()).toBe("1")
  await vi.advanceTimersByTimeAsync(3_600_000)
  const askedBefore = backend.asked
  await vi.advanceTimersByTimeAsync(3_600_000)
  expect(backend.asked, "nobody reads, so nothing is asked").toBe(askedBefore)
  backend.version = 2

  await catalogue.refreshed()

  expect(catalogue.version()).toBe("2")
})

test("while pages are being read nobody waits, and a change is known within a second", async () => {
  const catalogue = watch()
  await catalogue.refreshed()
  for (let second = 0; second < 10; second += 1) {
    await vi.advanceTimersByTimeAsync(1_000)
    const asked = backend.asked
    await catalogue.refreshed()
    expect(backend.asked).toBe(asked)
  }
  backend.version = 2
  await vi.advanceTimersByTimeAsync(1_000)
  expect(catalogue.version()).toBe("2")
})

test("a backend that is found away after a quiet hour is known to be away, and asked once", async () => {
  const catalogue = watch()
  await catalogue.refreshed()
  await vi.advanceTimersByTimeAsync(3_600_000)
  backend.isAway = true
  backend.asked = 0

  await catalogue.refreshed()

  expect(backend.asked).toBe(1)
  expect(catalogue.isAway()).toBe(true)
  expect(catalogue.version()).toBe("1")
})
