import { type ChildProcess, spawn } from "node:child_process"
import { mkdtemp, readFile, rm } from "node:fs/promises"
import { Agent, request } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { listingIndexSettings } from "../index-settings.js"
import { type Locale, syntheticListings } from "./synthetic-listings.js"

export type SearchBenchOptions = {
  /** Listings per index; 20,000 when not given. */
  listings?: number
  /** Requests per class and number of clients; 400 when not given. */
  requests?: number
  seed?: number
  print?: (line: string) => void
}

/** Milliseconds over HTTP. */
export type Percentiles = { p50: number; p95: number; p99: number }

export type SearchBenchResult = {
  listings: number
  documents_per_second: Record<string, number>
  /** Milliseconds from sending one document to finding it. */
  publish_to_findable: Percentiles
  restart_ms: number
  /** By class of search, then by number of clients. */
  searches: Record<string, Record<"1" | "8", Percentiles>>
  peak_memory_mb: number
}

const MASTER_KEY = "search-bench-master-key"
const BATCH = 1000
const FACETS = [
  "category_root",
  "category",
  "province",
  "certificates",
  "incoterms",
  "moq_band",
  "lead_time_band",
  "price_band",
  "processing_stage",
  "sample_available",
  "ready_for",
]

type SearchClass = { name: string; index: Locale; bodies: Record<string, unknown>[] }

const CLASSES: SearchClass[] = [
  {
    name: "one word",
    index: "en",
    bodies: texts("rattan", "honey", "cooperative", "nutmeg", "organic", "laboratory"),
  },
  {
    name: "two words with a typo",
    index: "en",
    bodies: texts(
      "palm sugra",
      "witte pepper",
      "rattan baskte",
      "ginegr dried",
      "coconut suggar",
      "essential oli",
    ),
  },
  { name: "prefix", index: "en", bodies: texts("pal", "ra", "cinn", "s", "coc", "organic pa") },
  {
    name: "four filters and facets",
    index: "en",
    bodies: ["palm sugar", "", "rattan", "pepper"].map((q) => ({
      ...page(q),
      filter: [
        'province IN ["ID-BT", "ID-JT"]',
        "certificates = organic",
        "moq_band IN [lt_50, 50_249]",
        "sample_available = true",
      ],
    })),
  },
  {
    name: "Japanese",
    index: "ja",
    bodies: texts(
      "パームシュガー",
      "籐かご",
      "ホワイトペパー",
      "有機",
      "ラタン 家具",
      "コーヒー生豆",
    ),
  },
]

function texts(...queries: string[]): Record<string, unknown>[] {
  return queries.map(page)
}

function page(q: string): Record<string, unknown> {
  return {
    q,
    matchingStrategy: "all",
    page: 1,
    hitsPerPage: 24,
    facets: FACETS,
    attributesToRetrieve: [
      "id",
      "handle",
      "title",
      "summary",
      "producer_name",
      "province",
      "moq",
      "price_from_usd",
      "image",
    ],
    attributesToHighlight: ["title", "summary"],
  }
}

/** Starts the server as a process of its own with synthetic listings and measures it over HTTP. */
export async function runSearchBench(options: SearchBenchOptions = {}): Promise<SearchBenchResult> {
  const { listings = 20_000, requests = 400, seed = 1, print = console.log } = options
  const folder = await mkdtemp(join(tmpdir(), "search-bench-"))
  let server = await startServer(folder)
  try {
    const documents_per_second: Record<string, number> = {}
    for (const locale of ["en", "ja"] as const) {
      const rate = await fill(server.url, locale, listings, seed)
      documents_per_second[locale] = rate
      print(`index ${locale}: ${listings} listings, ${Math.round(rate)} documents/s to succeeded`)
    }
    const publish_to_findable = await measurePublishing(server.url, seed)
    print(`publish to findable: ${show(publish_to_findable)}`)
    const searches: SearchBenchResult["searches"] = {}
    for (const searchClass of CLASSES) {
      const one = await measure(server.url, searchClass, requests, 1)
      const eight = await measure(server.url, searchClass, requests, 8)
      searches[searchClass.name] = { "1": one, "8": eight }
      print(`${searchClass.name}: 1 client ${show(one)}; 8 clients ${show(eight)}`)
    }
    const peak_memory_mb = await peakMemory(server.process)
    await stopServer(server.process)
    const started = performance.now()
    server = await startServer(folder)
    const restart_ms = performance.now() - started
    print(
      `restart with ${2 * listings} listings: ${Math.round(restart_ms)} ms; peak memory ${peak_memory_mb} MB`,
    )
    return {
      listings,
      documents_per_second,
      publish_to_findable,
      restart_ms,
      searches,
      peak_memory_mb,
    }
  } finally {
    await stopServer(server.process)
    await rm(folder, { recursive: true, force: true })
  }
}

async function fill(url: string, locale: Locale, count: number, seed: number): Promise<number> {
  await finish(url, await call(url, "POST", "/indexes", { uid: locale, primaryKey: "id" }))
  await finish(
    url,
    await call(url, "PATCH", `/indexes/${locale}/settings`, listingIndexSettings(locale)),
  )
  const documents = syntheticListings(count, locale, seed)
  const started = performance.now()
  let last: Answer = {}
  for (let at = 0; at < count; at += BATCH) {
    last = await call(url, "POST", `/indexes/${locale}/documents`, documents.slice(at, at + BATCH))
  }
  await finish(url, last)
  return count / ((performance.now() - started) / 1000)
}

async function measurePublishing(url: string, seed: number): Promise<Percentiles> {
  const times: number[] = []
  for (let i = 0; i < 50; i++) {
    const [document] = syntheticListings(1, "en", seed + 1000 + i)
    const word = `zqpublished${i}`
    const started = performance.now()
    await call(url, "POST", "/indexes/en/documents", [
      { ...document, id: `fresh_${i}`, title: word },
    ])
    for (;;) {
      const { estimatedTotalHits } = await call(url, "POST", "/indexes/en/search", {
        q: `"${word}"`,
      })
      if (Number(estimatedTotalHits) > 0) break
    }
    times.push(performance.now() - started)
  }
  return percentiles(times)
}

async function measure(
  url: string,
  { index, bodies }: SearchClass,
  requests: number,
  clients: number,
): Promise<Percentiles> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const times: number[] = []
  const warmUp = bodies.length * 2
  let next = 0
  const work = async () => {
    while (next < requests + warmUp) {
      const at = next++
      const started = performance.now()
      await call(url, "POST", `/indexes/${index}/search`, bodies[at % bodies.length], agent)
      if (at >= warmUp) times.push(performance.now() - started)
    }
  }
  await Promise.all(Array.from({ length: clients }, work))
  agent.destroy()
  return percentiles(times)
}

function percentiles(times: number[]): Percentiles {
  const sorted = [...times].sort((left, right) => left - right)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}

function show({ p50, p95, p99 }: Percentiles): string {
  return `p50 ${p50.toFixed(1)} p95 ${p95.toFixed(1)} p99 ${p99.toFixed(1)} ms`
}

type Answer = Record<string, unknown>

const sharedAgent = new Agent({ keepAlive: true })

function call(
  url: string,
  method: string,
  path: string,
  body?: unknown,
  agent = sharedAgent,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${MASTER_KEY}`, "content-type": "application/json" }
    const sent = request(new URL(path, url), { method, headers, agent }, (response) => {
      const chunks: Buffer[] = []
      response.on("data", (chunk: Buffer) => chunks.push(chunk))
      response.on("end", () => {
        const text = Buffer.concat(chunks).toString()
        if ((response.statusCode ?? 500) >= 400) reject(new Error(`${method} ${path}: ${text}`))
        else resolve(JSON.parse(text) as Answer)
      })
    })
    sent.on("error", reject)
    sent.end(body === undefined ? undefined : JSON.stringify(body))
  })
}

async function finish(url: string, task: Answer): Promise<void> {
  for (;;) {
    const { status, error } = await call(url, "GET", `/tasks/${String(task.taskUid)}`)
    if (status === "succeeded") return
    if (status === "failed") throw new Error(JSON.stringify(error))
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

type RunningServer = { process: ChildProcess; url: string }

function startServer(folder: string): Promise<RunningServer> {
  const cli = new URL("../server/cli.js", import.meta.url)
  const env = { ...process.env, MEILI_MASTER_KEY: MASTER_KEY, SEARCH_PORT: "0" }
  const child = spawn(process.execPath, [cli.pathname, folder], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  })
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`The search server ended with code ${code}.`)))
    child.stdout.on("data", (chunk: Buffer) => {
      const url = /http:\/\/\S+/.exec(chunk.toString())?.[0]
      if (url) resolve({ process: child, url })
    })
  })
}

function stopServer(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once("exit", () => resolve())
    child.kill("SIGTERM")
  })
}

/** Megabytes the process has used at most; 0 where the system does not tell. */
async function peakMemory({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "")
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
}
