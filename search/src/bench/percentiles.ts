/** Milliseconds. */
export type Percentiles = { p50: number; p95: number; p99: number }

/** By nearest rank: the value that at least this share of all values does not exceed. */
export function percentiles(times_ms: number[]): Percentiles {
  const sorted = [...times_ms].sort((left, right) => left - right)
  const at = (share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}
