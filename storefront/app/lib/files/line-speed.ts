import { deviceStorage } from "../kept/browser-storage.ts"
/** How fast this line sends, and how that is known. */
export type LineSpeed = { bytes_per_second: number; from: "measured" | "told" | "assumed" }

const KEY = "line-speed"
/** 250 kbit/s: a village on 2G, until this device has sent something. */
const ASSUMED = 250_000 / 8
/** A line of yesterday says little about today’s. */
const VALID_MS = 24 * 60 * 60 * 1000
/** Smaller ones tell more of the way there and back than of the line. */
const TELLING_BYTES = 50_000

type Connection = { downlink?: number; effectiveType?: string }

/** Measured at the last upload; else what the browser tells; else a slow line is assumed. */
export function readLineSpeed(now = Date.now()): LineSpeed {
  const measured = readMeasured(now)
  if (measured) return { bytes_per_second: measured, from: "measured" }
  const { connection } = navigator as Navigator & { connection?: Connection }
  const downlink = connection?.downlink
  // Browsers tell Mbit/s of receiving, at most 10; phones send at about half of it.
  if (downlink && downlink > 0)
    return { bytes_per_second: (downlink * 1_000_000) / 8 / 2, from: "told" }
  return { bytes_per_second: ASSUMED, from: "assumed" }
}

/** Remembers how long so many bytes took. */
export function noteLineSpeed(bytes: number, took_ms: number, now = Date.now()): void {
  if (bytes < TELLING_BYTES || took_ms <= 0) return
  const bytes_per_second = Math.round((bytes / took_ms) * 1000)
  // A browser that keeps nothing estimates anew each time.
  deviceStorage.write(KEY, JSON.stringify({ bytes_per_second, at: now }))
}

function readMeasured(now: number): number | null {
  try {
    const kept = JSON.parse(deviceStorage.read(KEY) ?? "null") as unknown
    if (typeof kept !== "object" || kept === null) return null
    const { bytes_per_second, at } = kept as { bytes_per_second?: unknown; at?: unknown }
    if (typeof bytes_per_second !== "number" || typeof at !== "number") return null
    return bytes_per_second > 0 && Math.abs(now - at) < VALID_MS ? bytes_per_second : null
  } catch {
    return null
  }
}
