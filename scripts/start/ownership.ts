import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { Failure } from "./failure.ts"
import { stopGroup } from "./process-group.ts"
import { identify, isSameProcess, type ProcessIdentity } from "./process-identity.ts"

/**
 * Makes this process the only one that works with the data folder, and ends what an earlier,
 * killed one left running.
 * @returns how many leftover processes were ended
 */
export async function takeOwnership(dataDir: string): Promise<number> {
  const runDir = join(dataDir, "run")
  mkdirSync(runDir, { recursive: true })
  const lock = join(runDir, "supervisor.lock")
  const holder = findOwner(dataDir)
  if (holder)
    throw new Failure(
      `Serumpun already runs with ${dataDir} (process ${holder.pid}): stop it first, or set SERUMPUN_DATA_DIR and the ports for a second copy.`,
    )
  rmSync(lock, { force: true })
  writeLock(lock, dataDir)
  return endOrphans(runDir)
}

/** The living process that works with the data folder, if there is one. */
export function findOwner(dataDir: string): ProcessIdentity | undefined {
  const holder = readIdentity(join(dataDir, "run", "supervisor.lock"))
  return holder && isSameProcess(holder) ? holder : undefined
}

export function releaseOwnership(dataDir: string): void {
  rmSync(join(dataDir, "run", "supervisor.lock"), { force: true })
}

function writeLock(lock: string, dataDir: string) {
  try {
    writeFileSync(lock, JSON.stringify(identify(process.pid)), { flag: "wx" })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error
    throw new Failure(`Another copy is just starting with ${dataDir}: wait for it, or stop it.`)
  }
}

async function endOrphans(runDir: string): Promise<number> {
  let ended = 0
  for (const name of readdirSync(runDir).filter((file) => file.endsWith(".json"))) {
    const file = join(runDir, name)
    const known = readIdentity(file)
    if (known && isSameProcess(known)) {
      await stopGroup(known.pid, name === "database.json" ? "SIGINT" : "SIGTERM", 10_000)
      ended += 1
    }
    rmSync(file, { force: true })
  }
  return ended
}

function readIdentity(file: string): ProcessIdentity | undefined {
  try {
    const { pid, started } = JSON.parse(readFileSync(file, "utf8")) as Partial<ProcessIdentity>
    return pid !== undefined && started !== undefined ? { pid, started } : undefined
  } catch {
    return undefined
  }
}
