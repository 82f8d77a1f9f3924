import { afterEach, expect, test, vi } from "vitest"
import { formatBytes, formatSeconds } from "./file-format.ts"
import { noteLineSpeed, readLineSpeed } from "./line-speed.ts"

const HOUR_MS = 3_600_000

function device(downlink?: number) {
  const kept = new Map<string, string>()
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  })
  vi.stubGlobal("navigator", downlink === undefined ? {} : { connection: { downlink } })
  return kept
}
afterEach(() => vi.unstubAllGlobals())

test("a line is reckoned as it was measured, else as the device tells, else as a slow one", () => {
  device()
  expect(readLineSpeed()).toEqual({ bytes_per_second: 31_250, from: "assumed" })
  device(1.6)
  expect(readLineSpeed()).toEqual({ bytes_per_second: 100_000, from: "told" })
  noteLineSpeed(380_000, 10_000, 0)
  expect(readLineSpeed(HOUR_MS)).toEqual({ bytes_per_second: 38_000, from: "measured" })
  expect(readLineSpeed(25 * HOUR_MS).from).toBe("told")
})

test("a few bytes, no time and a spoilt note tell nothing", () => {
  const kept = device()
  noteLineSpeed(200, 1, 0)
  noteLineSpeed(380_000, 0, 0)
  expect(kept.size).toBe(0)
  for (const spoilt of ["{", "null", "7", '{"bytes_per_second":"x","at":0}']) {
    kept.set("line-speed", spoilt)
    expect(readLineSpeed(1).from).toBe("assumed")
  }
})

test("sizes and times are written in the page's language", () => {
  expect(formatBytes("id", 2_400_000)).toBe("2,4 MB")
  expect(formatBytes("en", 380_400)).toBe("380 kB")
  expect(formatSeconds("id", 12.3)).toBe("12 detik")
  expect(formatSeconds("en", 0.2)).toBe("1 second")
  expect(formatSeconds("de", 125)).toBe("2 Minuten")
})
