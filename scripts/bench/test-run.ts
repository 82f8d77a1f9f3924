import { spawn } from "node:child_process"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { root } from "../start/settings.ts"
import { cloneProject } from "./clone.ts"
import type { Bench } from "./bench.ts"
import { watchMemory } from "./memory-watch.ts"
import { markdownTable, seconds } from "./report.ts"

/** Wall time of `npm test` and the memory of every process it starts. */
export const benchTests: Bench = async ({ options }) => {
  const temporary = await mkdtemp(join(tmpdir(), "serumpun-tests-"))
  try {
    const folder = options.clone ? await cloneProject(join(temporary, "clone")) : root
    const state = options.clone ? "fresh clone" : "installed and built"
    const { ms, code, peaks } = await measureTests(folder)
    console.log(markdownTable(["npm test", "wall time", "exit"], [[state, seconds(ms), code]]))
    console.log(
      markdownTable(
        ["processes of npm test", "peak MB", "number"],
        peaks.map(({ kind, megabytes, processes }) => [kind, megabytes, processes]),
      ),
    )
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}

async function measureTests(folder: string) {
  const began = performance.now()
  const tests = spawn(process.execPath, [join(folder, "scripts", "launch.cjs"), "test/main.ts"], {
    cwd: folder,
    env: process.env,
    stdio: ["ignore", "inherit", "inherit"],
  })
  const watch = watchMemory(tests.pid ?? 0)
  const code = await new Promise<number>((resolve, reject) => {
    tests.once("error", reject)
    tests.once("exit", (status) => resolve(status ?? 1))
  })
  return { ms: performance.now() - began, code, peaks: watch.stop() }
}
