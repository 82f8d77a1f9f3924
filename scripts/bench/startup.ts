import { spawn } from "node:child_process"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { findFreePort } from "../start/ports.ts"
import { cloneProject } from "./clone.ts"
import type { Bench } from "./bench.ts"
import { type Peak, watchMemory } from "./memory-watch.ts"
import { markdownTable, seconds } from "./report.ts"
import { root } from "../start/settings.ts"

type Figures = { ready_ms: number; steps: string[]; peaks: Peak[]; seedingPeaks: Peak[] }
type Place = { folder: string; env: NodeJS.ProcessEnv }

// The targets: none for the first start, thirty seconds for the second.
const starts = [
  { title: "first start", target: "–" },
  { title: "second start", target: "≤ 30 s" },
]

/** Times a first and a second `npm start` on an empty data folder, with the memory of each process. */
export const benchStartup: Bench = async ({ options }) => {
  const temporary = await mkdtemp(join(tmpdir(), "serumpun-startup-"))
  try {
    const place = {
      folder: options.clone ? await cloneProject(join(temporary, "clone")) : root,
      env: await environment(join(temporary, "data")),
    }
    const state = options.clone ? "fresh clone, nothing installed or built" : "installed and built"
    for (const { title, target } of starts) {
      const figures = await measureStart(place)
      console.log(`\n${title} (${state})`)
      for (const line of figures.steps) console.log(`  ${line}`)
      printFigures(title, target, figures)
    }
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}

function printFigures(title: string, target: string, figures: Figures) {
  const { ready_ms, peaks, seedingPeaks } = figures
  console.log(
    markdownTable(["npm start", "ready after", "target"], [[title, seconds(ready_ms), target]]),
  )
  const seeding = new Map(seedingPeaks.map(({ kind, megabytes }) => [kind, megabytes]))
  console.log(
    markdownTable(
      [
        `processes of the ${title}`,
        "peak MB",
        "of which after the services were up (seeding) MB",
        "number",
      ],
      peaks.map(({ kind, megabytes, processes }) => [
        kind,
        megabytes,
        seeding.get(kind) ?? "–",
        processes,
      ]),
    ),
  )
}

async function environment(dataDir: string): Promise<NodeJS.ProcessEnv> {
  const names = ["PORT", "BACKEND_PORT", "SEARCH_PORT", "POSTGRES_PORT"]
  const ports = await Promise.all(names.map(() => findFreePort()))
  const entries = names.map((name, index) => [name, String(ports[index])])
  return { ...process.env, SERUMPUN_DATA_DIR: dataDir, ...Object.fromEntries(entries) }
}

async function measureStart({ folder, env }: Place): Promise<Figures> {
  const began = performance.now()
  const start = spawn(process.execPath, [join(folder, "scripts", "launch.cjs"), "start/main.ts"], {
    cwd: folder,
    env,
    stdio: ["ignore", "pipe", "inherit"],
  })
  const pid = start.pid ?? 0
  const watch = watchMemory(pid)
  let seedingWatch: ReturnType<typeof watchMemory> | undefined
  const ended = new Promise<void>((resolve) => start.once("exit", () => resolve()))
  let output = ""
  try {
    await new Promise<void>((resolve, reject) => {
      start.stdout.on("data", (chunk: Buffer) => {
        output += chunk.toString()
        if (/✓ Backend/.test(output)) seedingWatch ??= watchMemory(pid, "VmRSS")
        if (output.includes("Serumpun is ready")) resolve()
      })
      void ended.then(() => reject(new Error(`The start ended early:\n${output}`)))
    })
    const ready_ms = performance.now() - began
    const steps = output.split("\n").filter((line) => /^✓|installed in/.test(line))
    return { ready_ms, steps, peaks: watch.stop(), seedingPeaks: seedingWatch?.stop() ?? [] }
  } finally {
    watch.stop()
    seedingWatch?.stop()
    start.kill("SIGTERM")
    await ended
  }
}
