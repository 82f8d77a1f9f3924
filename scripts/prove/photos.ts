import { type ChildProcess, spawn } from "node:child_process"
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import sharp from "sharp"
import { makeCases, type Case } from "./photos/cases.ts"
import { compareWithSharp } from "./photos/compare.ts"
import type { ProofOptions } from "./main.ts"

/** What PICTURE_MEMORY_MB allows, and what allocators keep beside it. */
const BUDGET_MB = 256
const PEAK_MB = BUDGET_MB + 128
const AT_ONCE = 16

type Answer = {
  results: { image: { id: string; widths: number[] } | null; problems: { code: string }[] }[]
  peak_mb: number
  took_ms: number
}
type Figures = {
  pictures: number
  taken: number
  refused: number
  peak_mb: number
  slowest_ms: number
  /** Median of one photo of 12 megapixels, by our way and by sharp alone; 0 in the short form. */
  ours_ms: number
  plain_ms: number
}

const noFigures = (): Figures => ({
  ...{ pictures: 0, taken: 0, refused: 0, peak_mb: 0, slowest_ms: 0 },
  ...{ ours_ms: 0, plain_ms: 0 },
})

/**
 * Sends pictures of every shape, format and kind of damage through the backend's way of one picture. Holds when
 * each is taken or refused as it should be, none takes more memory than the budget, and the folder holds exactly
 * the files of those that were taken, all of them readable and without metadata.
 */
export async function prove({ runs, seed }: ProofOptions): Promise<string> {
  const sum = noFigures()
  for (let run = 0; run < runs; run += 1) {
    const found = await provePhotos({ seed: seed + run, is_short: false, log: console.log })
    for (const key of ["pictures", "taken", "refused"] as const) sum[key] += found[key]
    for (const key of ["peak_mb", "slowest_ms", "ours_ms", "plain_ms"] as const)
      sum[key] = Math.max(sum[key], found[key])
  }
  return (
    `seed ${seed}; ${sum.pictures} pictures, ${sum.taken} taken, ${sum.refused} refused, 0 wrongly, 0 files left, ` +
    `at most ${Math.round(sum.peak_mb)} MB, slowest ${(sum.slowest_ms / 1000).toFixed(1)} s; ` +
    `12 megapixels in ${Math.round(sum.ours_ms)} ms, by plain sharp in ${Math.round(sum.plain_ms)} ms`
  )
}

type PhotoOptions = { seed: number; is_short: boolean; log: (line: string) => void }

export async function provePhotos({ seed, is_short, log }: PhotoOptions): Promise<Figures> {
  const folder = await mkdtemp(join(tmpdir(), "serumpun-photos-"))
  const worker = await startWorker(folder)
  const figures = noFigures()
  try {
    for (const one of makeCases(randomFrom(seed), is_short)) {
      const answer = await tryCase(folder, worker, one, 1)
      add(figures, answer)
      log(
        `${one.name}: ${outcomeOf(answer)}, ${Math.round(answer.peak_mb)} MB, ${Math.round(answer.took_ms)} ms`,
      )
    }
    if (!is_short) {
      const large: Case = {
        name: `${AT_ONCE} of 24 megapixels at once`,
        expected: "taken",
        make: largePhoto,
      }
      add(figures, await tryCase(folder, worker, large, AT_ONCE))
      const compared = await compareWithSharp(async (content) => {
        const one: Case = { name: "12 megapixels", expected: "taken", make: async () => content }
        return (await tryCase(folder, worker, one, 1)).took_ms
      })
      Object.assign(figures, compared)
    }
    return figures
  } finally {
    worker.end()
    await rm(folder, { recursive: true, force: true })
  }
}

function add(figures: Figures, { results, peak_mb, took_ms }: Answer): void {
  const taken = results.filter(({ image }) => image).length
  figures.pictures += results.length
  figures.taken += taken
  figures.refused += results.length - taken
  figures.peak_mb = Math.max(figures.peak_mb, peak_mb)
  figures.slowest_ms = Math.max(figures.slowest_ms, took_ms)
}

const outcomeOf = ({ results: [first] }: Answer) =>
  first?.image ? "taken" : first?.problems[0]?.code

/** @throws Error when the outcome, the memory or the files are not as they should be */
async function tryCase(folder: string, worker: Worker, one: Case, times: number): Promise<Answer> {
  const path = join(folder, "upload")
  await writeFile(path, await one.make())
  const answer = await worker.ask(Array.from({ length: times }, () => path))
  const outcome = outcomeOf(answer)
  if (one.expected && outcome !== one.expected)
    throw new Error(`${one.name}: ${outcome} instead of ${one.expected}`)
  if (answer.peak_mb > PEAK_MB) throw new Error(`${one.name} took ${Math.round(answer.peak_mb)} MB`)
  const wanted = answer.results.flatMap(({ image }) =>
    image
      ? image.widths.flatMap((width) => ["jpg", "webp"].map((end) => `${image.id}-${width}.${end}`))
      : [],
  )
  const pictures = join(folder, "pictures")
  const found = await readdir(pictures).catch(() => [] as string[])
  if (wanted.sort().join() !== found.sort().join())
    throw new Error(
      `${one.name} left ${found.join(", ") || "nothing"} instead of ${wanted.join(", ")}`,
    )
  for (const name of found) {
    const { exif, icc, xmp } = await sharp(join(pictures, name)).metadata()
    if (exif || icc || xmp) throw new Error(`${one.name}: metadata in ${name}`)
    await rm(join(pictures, name))
  }
  return answer
}

function largePhoto(): Promise<Buffer> {
  return sharp({ create: { width: 6000, height: 4000, channels: 3, background: "#a06030" } })
    .png()
    .toBuffer()
}

type Worker = { ask(paths: string[]): Promise<Answer>; end(): void }

async function startWorker(folder: string): Promise<Worker> {
  const child: ChildProcess = spawn(
    process.execPath,
    [join(import.meta.dirname, "photos", "worker.ts")],
    {
      stdio: ["pipe", "pipe", "inherit"],
      env: {
        ...process.env,
        ...placeholders,
        PICTURES: folder,
        PICTURE_MEMORY_MB: String(BUDGET_MB),
      },
    },
  )
  if (!child.stdout) throw new Error("The process has no output")
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async () => {
    const { value, done } = await lines.next()
    if (done)
      throw new Error(`The process that encodes has ended (${child.exitCode ?? child.signalCode})`)
    return value
  }
  await next()
  return {
    async ask(paths) {
      child.stdin?.write(`${JSON.stringify(paths)}\n`)
      return JSON.parse(await next()) as Answer
    },
    end: () => child.kill(),
  }
}

/** The backend's settings are read as a whole; none of these is used. */
const placeholders = {
  DATABASE_URL: "postgres://localhost/unused",
  JWT_SECRET: "unused-".repeat(5),
  COOKIE_SECRET: "unused-".repeat(5),
  STOREFRONT_SECRET: "unused-".repeat(5),
  SERUMPUN_DATA_DIR: "unused",
  BACKEND_URL: "http://localhost:9000",
  STOREFRONT_URL: "http://localhost:3000",
  MEILISEARCH_HOST: "http://localhost:7700",
  MEILISEARCH_API_KEY: "unused",
}

/** Mulberry32: the same seed gives the same pictures. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
