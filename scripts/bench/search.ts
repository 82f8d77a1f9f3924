import { runSearchBench } from "@serumpun/search/bench/search-bench"
import type { Bench } from "./bench.ts"
import { markdownTable, milliseconds } from "./report.ts"

// Issue targets: p95 with one client and with eight, and documents per second into the index.
const targetP95Ms: Record<number, number> = { 1: 30, 8: 120 }
const targetRate = 4000

/** The search server alone, with synthetic listings. */
export const benchSearch: Bench = async ({ options }) => {
  const { listings, requests } = options
  const result = await runSearchBench({ listings, requests, progress: console.log })
  console.log(
    markdownTable(
      [
        `search, ${listings} listings`,
        "clients",
        "p50 ms",
        "p95 ms",
        "p99 ms",
        "target p95",
        "found",
      ],
      result.searches.map(({ name, clients, p50, p95, p99, found }) => [
        name,
        clients,
        ...[p50, p95, p99].map(milliseconds),
        `≤ ${targetP95Ms[clients]}`,
        found,
      ]),
    ),
  )
  console.log(
    markdownTable(
      ["index", "documents/s", "target", "ratio"],
      result.documents_per_second.map(({ locale, rate }) => [
        locale,
        Math.round(rate),
        `≥ ${targetRate}`,
        (rate / targetRate).toFixed(2),
      ]),
    ),
  )
  const { p50, p95, p99 } = result.document_to_findable
  console.log(
    markdownTable(
      ["search server", "value"],
      [
        [
          "document sent → found, p50 / p95 / p99",
          [p50, p95, p99].map(milliseconds).join(" / ") + " ms",
        ],
        ["restart with five full indexes", `${milliseconds(result.restart_ms)} ms`],
        ["peak memory", `${result.peak_memory_mb} MB`],
      ],
    ),
  )
}
