import { availableParallelism } from "node:os"
import { join } from "node:path"
import { lastLines, runCommand } from "../start/commands.ts"
import { root } from "../start/settings.ts"

/** How many passed and failed, and what is worth naming once more after everything ran, in words. */
export type Tally = { passed: number; failed: number; named: string[] }

type Check = { title: string; command: string; args: string[] }

const checks: Check[] = [
  { title: "Format (Prettier)", command: "prettier", args: ["--check", "--log-level=warn", "."] },
  { title: "Lint (ESLint)", command: "eslint", args: ["."] },
  {
    title: "Unused files and packages, circles of imports (knip)",
    command: "knip",
    args: ["--no-progress", "--include", "files,dependencies,unlisted,unresolved,binaries,cycles"],
  },
  { title: "Types: scripts", command: "tsc", args: ["-p", "scripts/tsconfig.json"] },
  { title: "Types: demo", command: "tsc", args: ["-p", "scripts/demo/tsconfig.json"] },
  { title: "Types: tests", command: "tsc", args: ["-p", "tests/tsconfig.json"] },
  {
    title: "Types: search with its tests",
    command: "tsc",
    args: ["-p", "scripts/test/tsconfig.search.json"],
  },
  { title: "Types: backend", command: "tsc", args: ["-p", "backend/tsconfig.typecheck.json"] },
  { title: "Types: Admin", command: "tsc", args: ["-p", "backend/src/admin/tsconfig.json"] },
  {
    title: "Types: storefront",
    command: "npm",
    args: ["run", "--silent", "typecheck", "-w", "@serumpun/storefront"],
  },
]

/**
 * Format, lint and types. Everything is checked, also when something failed: one run shows all
 * there is to fix. Domain and search are type-checked by their builds.
 */
export async function runStaticChecks(): Promise<Tally> {
  const tally: Tally = { passed: 0, failed: 0, named: [] }
  const waiting = [...checks]
  const workers = Array.from({ length: Math.min(2, availableParallelism()) }, async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      if (await passes(check)) tally.passed += 1
      else {
        tally.failed += 1
        tally.named.push(`Failed: ${check.title}`)
      }
    }
  })
  await Promise.all(workers)
  return tally
}

async function passes({ title, command, args }: Check): Promise<boolean> {
  const started = performance.now()
  const program = command === "npm" ? "npm" : join(root, "node_modules", ".bin", command)
  const { status, output } = await runCommand(program, args, { cwd: root, env: process.env })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  if (status === 0) console.log(`✓ ${title} (${seconds} s)`)
  else console.error(`✗ ${title} (${seconds} s)\n${lastLines(output, 60)}`)
  return status === 0
}
