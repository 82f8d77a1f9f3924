import { spawn } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { root } from "../start/settings.ts"
import type { Tally } from "./run-check.ts"

/** Runs one vitest project with its output shown as it comes. */
export async function runVitest(
  project: string,
  args: string[] = [],
  env: NodeJS.ProcessEnv = process.env,
): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), "serumpun-vitest-"))
  const report = join(folder, "report.json")
  try {
    const status = await run(
      [
        "run",
        "--project",
        project,
        "--passWithNoTests",
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${report}`,
        ...args,
      ],
      env,
    )
    return tally(report, status)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function tally(report: string, status: number): Tally {
  let counts: Tally
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8")) as {
      numPassedTests: number
      numFailedTests: number
    }
    counts = { passed: numPassedTests, failed: numFailedTests }
  } catch {
    counts = { passed: 0, failed: 0 }
  }
  // A file that cannot be loaded or a setup that fails has no failed test of its own.
  if (status !== 0 && counts.failed === 0) counts.failed = 1
  return counts
}

function run(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve, reject) => {
    const vitest = join(root, "node_modules", "vitest", "vitest.mjs")
    const child = spawn(process.execPath, [vitest, ...args], { cwd: root, env, stdio: "inherit" })
    child.once("error", reject)
    child.once("exit", (code) => resolve(code ?? 1))
  })
}
