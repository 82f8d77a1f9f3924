import { spawn } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { root } from "../start/settings.ts"
import type { Tally } from "./run-check.ts"

/** What is read of vitest's report as JSON; a test that passed keeps what it failed by before. */
export type Report = {
  numPassedTests: number
  numFailedTests: number
  testResults: {
    name: string
    status: string
    message: string
    assertionResults: { status: string; fullName: string; failureMessages: string[] | null }[]
  }[]
}

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
    return tally(report, status, project)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function tally(report: string, status: number, project: string): Tally {
  let counts: Tally
  try {
    const read = JSON.parse(readFileSync(report, "utf8")) as Report
    counts = {
      passed: read.numPassedTests,
      failed: read.numFailedTests,
      named: nameWhatFailed(read, project),
    }
  } catch {
    counts = { passed: 0, failed: 0, named: [`Failed: ${project} tests wrote no report`] }
  }
  // A file that cannot be loaded or a setup that fails has no failed test of its own.
  if (status !== 0 && counts.failed === 0) {
    counts.failed = 1
    if (!counts.named.some((line) => line.startsWith("Failed")))
      counts.named.push(`Failed: ${project} tests ended with code ${status}, told above`)
  }
  return counts
}

/** Tests that failed, files that could not be run, and tests that passed at the second try only. */
export function nameWhatFailed({ testResults }: Report, project: string): string[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const tests = assertionResults.flatMap(({ status, fullName, failureMessages }) => {
      const [first] = failureMessages ?? []
      if (status === "failed") return [say("Failed", `${fullName} (${project})`, first)]
      if (status !== "passed" || first === undefined) return []
      return [say("Passed at the second try only", `${fullName} (${project})`, first)]
    })
    const unrun = status === "failed" && !assertionResults.some(({ status }) => status === "failed")
    return unrun ? [say("Failed", name, message), ...tests] : tests
  })
}

function say(what: string, name: string, reason = "") {
  return `${what}: ${name}\n  ${reason.split("\n", 1)[0]}`
}

function run(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve, reject) => {
    const vitest = join(root, "node_modules", "vitest", "vitest.mjs")
    const child = spawn(process.execPath, [vitest, ...args], { cwd: root, env, stdio: "inherit" })
    child.once("error", reject)
    child.once("exit", (code) => resolve(code ?? 1))
  })
}
