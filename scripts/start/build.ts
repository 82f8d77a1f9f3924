import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { join } from "node:path"
import { canBuild, checkBuilt } from "./built-before.ts"
import { lastLines, runCommand } from "./commands.ts"
import { Failure } from "./failure.ts"
import { stopGroup } from "./process-group.ts"
import { identify, isSameProcess, readIdentity } from "./process-identity.ts"
import { waitForTurn } from "./turn.ts"
import { root } from "./settings.ts"

const backend = join(root, "backend")
const buildNote = join(root, "node_modules", ".serumpun-build.json")
export const serverDir = join(backend, ".medusa", "server")

/** Domain, search and the backend's server: what migrations need. */
export async function buildServer(): Promise<string> {
  if (!canBuild()) return checkBuilt()
  return inTurn(async () => {
    const summary = await runTurbo(["build", "--filter=@serumpun/backend"])
    removeOrphanedOutput(join(serverDir, "src"), join(backend, "src"))
    // Medusa's commands look for a project around them.
    copyFileSync(join(backend, "package.json"), join(serverDir, "package.json"))
    linkAdmin()
    return summary
  })
}

/**
 * The storefront and the admin: what people see, and what takes most of the time. Their turbo task
 * depends on no other, because turbo would write the server's files again while migrations read
 * them; so `buildServer` comes first.
 */
export async function buildPages(): Promise<string> {
  if (!canBuild()) return checkBuilt()
  return inTurn(() => runTurbo(["build-pages"]))
}

/**
 * Turbo skips what did not change and writes an interrupted output again.
 * @returns how many of the tasks came from the cache, for the progress line
 */
async function runTurbo(tasks: string[]): Promise<string> {
  const { status, output } = await runCommand(
    join(root, "node_modules", ".bin", "turbo"),
    ["run", ...tasks, "--output-logs=errors-only"],
    {
      cwd: root,
      onStart: (pid) => writeFileSync(buildNote, JSON.stringify(identify(pid))),
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", MEDUSA_DISABLE_TELEMETRY: "true" },
    },
  )
  if (status !== 0) throw new Failure(buildProblem(output))
  return /Cached:\s+(.*)/.exec(lastLines(output, 8))?.[1] ?? ""
}

/** Two commands of one clone (npm start and npm test) must not write the same output at once. */
async function inTurn(work: () => Promise<string>): Promise<string> {
  const endTurn = await waitForTurn(join(root, "node_modules", ".serumpun-build.lock"))
  try {
    await endInterruptedBuild()
    return await work()
  } finally {
    rmSync(buildNote, { force: true })
    endTurn()
  }
}

/** A killed start leaves its build running, which would write the same files as the next one. */
async function endInterruptedBuild() {
  const builder = readIdentity(buildNote)
  if (builder && isSameProcess(builder)) await stopGroup(builder.pid, "SIGTERM", 10_000)
}

function buildProblem(output: string): string {
  if (/ENOSPC|No space left/i.test(output))
    return "The disk is full: building needs about 200 MB; make room and run npm start again."
  return `The build failed:\n${lastLines(output, 40)}`
}

/** Neither tsc nor a restored cache removes what a deleted source left; Medusa would load it. */
function removeOrphanedOutput(output: string, source: string) {
  for (const entry of readdirSync(output, { withFileTypes: true })) {
    const path = join(output, entry.name)
    if (entry.isDirectory()) {
      if (existsSync(join(source, entry.name))) removeOrphanedOutput(path, join(source, entry.name))
      else rmSync(path, { recursive: true })
    } else if (entry.name.endsWith(".js")) {
      const base = join(source, entry.name.slice(0, -3))
      if (![".ts", ".tsx", ".js"].some((extension) => existsSync(base + extension))) rmSync(path)
    }
  }
}

/** The admin is built apart from the server, because it takes ten times as long and changes less. */
function linkAdmin() {
  const folder = join(serverDir, "public")
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  symlinkSync(join("..", "..", "admin"), join(folder, "admin"), "dir")
}
