import { afterEach, beforeEach, expect, test, vi } from "vitest"

const { rows } = vi.hoisted(() => ({ rows: new Map<number, unknown>() }))

vi.mock("../lib/kept/device-store.ts", () => ({
  deviceStore: () => async (_mode: string, work: (store: unknown) => unknown) =>
    work({
      add(row: object) {
        const at = rows.size + 1
        rows.set(at, { ...row, at })
        return at
      },
      getAll: () => [...rows.values()],
      delete: (at: number) => void rows.delete(at),
    }),
}))

const { dropWaiting, keepWaiting, listWaiting } = await import("./outbox.ts")
const message = { key: "k", thread: "/en/t/1", fields: [] }

beforeEach(() => rows.clear())
afterEach(() => vi.unstubAllGlobals())

function stubStorage(write: (kept: Map<string, string>, key: string, value: string) => void) {
  const kept = new Map<string, string>()
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => write(kept, key, value),
    removeItem: (key: string) => kept.delete(key),
  })
  return kept
}

test("what waits is found until it is dropped", async () => {
  const kept = stubStorage((map, key, value) => map.set(key, value))
  await keepWaiting(message)
  const waiting = await listWaiting()
  expect(waiting).toEqual([{ ...message, at: 1 }])
  await dropWaiting(1)
  expect(await listWaiting()).toEqual([])
  expect(kept.size).toBe(0)
})

test("a browser that cannot note that something waits keeps nothing, and says so", async () => {
  stubStorage(() => {
    throw new DOMException("full", "QuotaExceededError")
  })
  await expect(keepWaiting(message)).rejects.toThrow()
  expect(rows.size).toBe(0)
})
