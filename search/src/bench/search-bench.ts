import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { queryCatalogue } from "../catalogue-query.js"
import { listingIndexSettings } from "../index-settings.js"
import type { SearchTarget } from "../search-target.js"
import { suggestListings } from "../suggest-listings.js"
import {
  call,
  finish,
  MASTER_KEY,
  peakMemory,
  type RunningServer,
  startServer,
  stopServer,
} from "./bench-server.js"
import { type Percentiles, percentiles } from "./percentiles.js"
import { type SearchClass, searchClasses } from "./search-classes.js"
import { type Locale, qualities } from "./synthetic-words.js"
import { syntheticListings } from "./synthetic-listings.js"

export type SearchBenchOptions = {
  /** Listings per index; 20,000 when not given. */
  listings?: number
  /** Requests per class and number of clients; 400 when not given. */
  requests?: number
  seed?: number
  progress?: (line: string) => void
}

export type SearchFigures = Percentiles & { name: string; clients: number; found: number }

export type SearchBenchResult = {
  listings: number
  documents_per_second: { locale: Locale; rate: number }[]
  /** From sending one document to finding it, on the search server alone. */
  document_to_findable: Percentiles
  searches: SearchFigures[]
  restart_ms: number
  peak_memory_mb: number
}

const BATCH = 1000
const LOCALES = Object.keys(qualities) as Locale[]

/**
 * Fills the embedded server, a process of its own, with made-up listings in several languages and
 * asks it what a catalogue page asks, through the storefront's own query client.
 */
export async function runSearchBench(options: SearchBenchOptions = {}): Promise<SearchBenchResult> {
  const { listings = 20_000, requests = 400, seed = 1, progress = () => undefined } = options
  const folder = await mkdtemp(join(tmpdir(), "search-bench-"))
  let server = await startServer(folder)
  try {
    const documents_per_second: SearchBenchResult["documents_per_second"] = []
    for (const locale of LOCALES) {
      documents_per_second.push({ locale, rate: await fill(server, locale, listings, seed) })
      progress(`${listings} listings indexed in ${locale}`)
    }
    const document_to_findable = await measurePublishing(server, seed)
    const searches: SearchFigures[] = []
    for (const searchClass of searchClasses)
      for (const clients of [1, 8]) {
        searches.push(await measure(server, searchClass, requests, clients))
        progress(`${searchClass.name} asked by ${clients}`)
      }
    const peak_memory_mb = await peakMemory(server)
    await stopServer(server)
    const started = performance.now()
    server = await startServer(folder)
    const restart_ms = performance.now() - started
    return {
      listings,
      documents_per_second,
      document_to_findable,
      searches,
      restart_ms,
      peak_memory_mb,
    }
  } finally {
    await stopServer(server)
    await rm(folder, { recursive: true, force: true })
  }
}

async function fill(
  server: RunningServer,
  locale: Locale,
  count: number,
  seed: number,
): Promise<number> {
  await finish(server, await call(server, "POST", "/indexes", { uid: locale, primaryKey: "id" }))
  const settings = listingIndexSettings(locale)
  await finish(server, await call(server, "PATCH", `/indexes/${locale}/settings`, settings))
  const documents = syntheticListings(count, locale, seed)
  const path = `/indexes/${locale}/documents`
  const started = performance.now()
  let last = {}
  for (let at = 0; at < count; at += BATCH)
    last = await call(server, "POST", path, documents.slice(at, at + BATCH))
  await finish(server, last)
  return count / ((performance.now() - started) / 1000)
}

async function measurePublishing(server: RunningServer, seed: number): Promise<Percentiles> {
  const times: number[] = []
  for (let i = 0; i < 50; i++) {
    const [document] = syntheticListings(1, "en", seed + 1000 + i)
    const fresh = { ...document, id: `fresh_${i}`, title: `zqpublished${i}` }
    const started = performance.now()
    await call(server, "POST", "/indexes/en/documents", [fresh])
    const query = { locale: "en", q: `"${fresh.title}"` }
    while ((await queryCatalogue(targetOf(server), query)).total === 0);
    times.push(performance.now() - started)
  }
  return percentiles(times)
}

async function measure(
  server: RunningServer,
  { name, queries, suggests }: SearchClass,
  requests: number,
  clients: number,
): Promise<SearchFigures> {
  const target = targetOf(server)
  const times: number[] = []
  const totals: number[] = []
  const warmUp = queries.length * 2
  let next = 0
  const work = async () => {
    while (next < requests + warmUp) {
      const at = next++
      const started = performance.now()
      const query = queries[at % queries.length]
      const { total } = suggests
        ? await suggestListings(target, { ...query, q: query.q ?? "" })
        : await queryCatalogue(target, query)
      if (at < warmUp) continue
      times.push(performance.now() - started)
      totals.push(total)
    }
  }
  await Promise.all(Array.from({ length: clients }, work))
  return { name, clients, ...percentiles(times), found: percentiles(totals).p50 }
}

function targetOf({ url }: RunningServer): SearchTarget {
  return { host: url, api_key: MASTER_KEY, resolveIndex: (locale) => locale, timeout_ms: 30_000 }
}
