import { afterEach, expect, test, vi } from "vitest"
import { backOff, sendPhoto, waitForLine } from "./send-photo.ts"

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

type Reply = { status: number; response: unknown } | "cut" | "stalls"

/** A browser's request object that answers as told. */
function network(reply: Reply) {
  class Request {
    upload: Record<string, (event: object) => void> = {}
    status = 0
    response: unknown = null
    onload = () => {}
    onerror = () => {}
    onabort = () => {}
    open() {}
    setRequestHeader() {}
    abort() {
      this.onabort()
    }
    send() {
      this.upload.onprogress?.({ loaded: 50, total: 100 })
      if (reply === "stalls") return
      if (reply === "cut") return this.onerror()
      Object.assign(this, reply)
      this.upload.onload?.({})
      this.onload()
    }
  }
  vi.stubGlobal("XMLHttpRequest", Request)
  vi.stubGlobal("window", globalThis)
  const seen: number[] = []
  const photo = { key: "1", file: new File(["x"], "a.jpg"), alt: "", chosen_type: "image/jpeg" }
  const addresses = { pictures: "/pictures", uploads: "/uploads" }
  return { seen, outcome: sendPhoto(addresses, photo, (loaded) => seen.push(loaded)) }
}

test("each end of sending is told apart, and what may be tried again from what may not", async () => {
  const problems = [{ field: "file", code: "image_ratio" }]
  const cases: [Reply, object][] = [
    [{ status: 201, response: { stored: "a.jpg" } }, { is: "stored" }],
    [
      { status: 400, response: { problems } },
      { is: "refused", problems },
    ],
    [
      { status: 200, response: { location: "/id/sign-in" } },
      { is: "signed_out", location: "/id/sign-in" },
    ],
    [
      { status: 503, response: { problems: [] } },
      { is: "silent", is_offline: false },
    ],
    [
      { status: 429, response: null },
      { is: "silent", is_offline: false },
    ],
    [
      { status: 404, response: null },
      { is: "refused", problems: [{ code: "file_gone" }] },
    ],
    [
      { status: 401, response: null },
      { is: "signed_out", location: null },
    ],
    ["cut", { is: "silent", is_offline: true }],
  ]
  for (const [reply, outcome] of cases) {
    const sent = network(reply)
    expect(await sent.outcome).toMatchObject(outcome)
    expect(sent.seen).toEqual([50])
  }
})

test("a line that is dead and does not know it is given up after 45 seconds without a byte", async () => {
  vi.useFakeTimers()
  const { outcome } = network("stalls")
  await vi.advanceTimersByTimeAsync(45_000)
  expect(await outcome).toEqual({ is: "silent", is_offline: true })
})

test("tries come after 2, 4, 8 … 60 seconds, and at once when the line is back", async () => {
  expect([0, 1, 2, 5, 30].map(backOff)).toEqual([2000, 4000, 8000, 60_000, 60_000])
  vi.useFakeTimers()
  const listeners = new Map<string, () => void>()
  vi.stubGlobal("window", {
    setTimeout,
    clearTimeout,
    addEventListener: (name: string, listener: () => void) => listeners.set(name, listener),
    removeEventListener: (name: string) => listeners.delete(name),
  })
  const waiting = waitForLine(60_000)
  listeners.get("online")?.()
  await waiting
  expect(listeners.size).toBe(0)
})
