import { afterEach, expect, test, vi } from "vitest"
import { deviceStorage } from "./browser-storage.ts"

afterEach(() => vi.unstubAllGlobals())

test("what is kept is read, and forgotten", () => {
  const kept = new Map<string, string>()
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  })
  expect(deviceStorage.read("a")).toBeNull()
  expect(deviceStorage.write("a", "1")).toBe(true)
  expect(deviceStorage.read("a")).toBe("1")
  deviceStorage.remove("a")
  expect(deviceStorage.read("a")).toBeNull()
})

test("a storage that is forbidden says that nothing is kept, and ends no script", () => {
  const forbidden = () => {
    throw new DOMException("The operation is insecure.", "SecurityError")
  }
  vi.stubGlobal("localStorage", { getItem: forbidden, setItem: forbidden, removeItem: forbidden })
  expect(deviceStorage.read("a")).toBeUndefined()
  expect(deviceStorage.write("a", "1")).toBe(false)
  deviceStorage.remove("a")
})
