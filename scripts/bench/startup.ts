import { spawn } from "node:child_process"
import { readdirSync, readFileSync } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { findFreePort } from "../start/ports.ts"
import { root } from "../start/settings.ts"

type Figures = { ready_s: number; steps: string[]; peaks: string[] }

/** Times a first and a second `npm start` on an empty data folder, with the memory of each process. */
export async function runStartupBench(): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), "serumpun-startup-"))
  try {
    const env = await environment(dataDir)
    for (const title of ["First start (packages installed, data empty)", "Second start"]) {
      const { ready_s, steps, peaks } = await measureStart(env, dataDir)
      console.log(`${title}: ready after ${ready_s.toFixed(1)} s`)
      for (const line of [...steps, ...peaks]) console.log(`  ${line}`)
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function environment(dataDir: string): Promise<NodeJS.ProcessEnv> {
  const names = ["PORT", "BACKEND_PORT", "SEARCH_PORT", "POSTGRES_PORT"]
  const ports = await Promise.all(names.map(() => findFreePort()))
  const entries = names.map((name, index) => [name, String(ports[index])])
  return { ...process.env, SERUMPUN_DATA_DIR: dataDir, ...Object.fromEntries(entries) }
}

async function measureStart(env: NodeJS.ProcessEnv, dataDir: string): Promise<Figures> {
  const began = performance.now()
  const start = spawn(process.execPath, [join(root, "scripts", "start", "main.ts")], {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "inherit"],
  })
  const ended = new Promise<void>((resolve) => start.once("exit", () => resolve()))
  let output = ""
  await new Promise<void>((resolve, reject) => {
    start.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString()
      if (output.includes("Serumpun is ready")) resolve()
    })
    void ended.then(() => reject(new Error(`The start ended early:\n${output}`)))
  })
  const ready_s = (performance.now() - began) / 1000
  const steps = output.split("\n").filter((line) => line.startsWith("✓"))
  const peaks = readPeaks(dataDir, start.pid ?? 0)
  start.kill("SIGINT")
  await ended
  return { ready_s, steps, peaks }
}

/** Highest resident memory of each process so far (VmHWM); Linux only. */
function readPeaks(dataDir: string, supervisorPid: number): string[] {
  if (process.platform !== "linux") return []
  const runDir = join(dataDir, "run")
  const children = readdirSync(runDir)
    .filter((file) => file.endsWith(".json"))
    .map((file) => ({
      name: file.slice(0, -5),
      pid: (JSON.parse(readFileSync(join(runDir, file), "utf8")) as { pid: number }).pid,
    }))
  return [{ name: "npm start", pid: supervisorPid }, ...children].map(
    ({ name, pid }) => `peak memory ${name}: ${peakMegabytes(pid)} MB`,
  )
}

function peakMegabytes(pid: number): number {
  const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]
  return Math.round(Number(kilobytes ?? 0) / 1024)
}
