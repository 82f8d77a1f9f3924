import { expect, test } from "vitest"
import { percentiles } from "./percentiles.js"

test("a percentile is a value that was measured, whatever the order", () => {
  const times = Array.from({ length: 100 }, (_, at) => 100 - at)
  expect(percentiles(times)).toEqual({ p50: 50, p95: 95, p99: 99 })
})

test("with few values the high percentiles are the slowest one", () => {
  expect(percentiles([3, 1, 2])).toEqual({ p50: 2, p95: 3, p99: 3 })
})
