import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { Failure } from "./failure.ts"
import { stopGroup } from "./process-group.ts"
import { identify, isSameProcess, type ProcessIdentity, readIdentity } from "./process-identity.ts"

/**
 * Makes this process the only one that works with the data folder, and ends what an earlier,
 * killed one left running.
 * @returns how many leftover processes were ended
 */
export async function takeOwnership(dataDir: string): Promise<number> {
  const runDir = join(dataDir, "run")
  mkdirSync(runDir, { recursive: true })
  const lock = lockFile(dataDir)
  const holder = findOwner(dataDir)
  if (holder && !(await endsByItself(holder, readLock(lock)?.launcher)))
    throw new Failure(
      `Serumpun already runs with ${dataDir} (process ${holder.pid}): stop it first, or set SERUMPUN_DATA_DIR and the ports for a second copy.`,
    )
  rmSync(lock, { force: true })
  writeLock(lock, dataDir)
  return endOrphans(runDir)
}

/**
 * An owner whose launcher was killed notices that and stops; the next start waits for it, and
 * ends it when it hangs. An owner whose launcher lives stays.
 */
async function endsByItself(owner: ProcessIdentity, launcher: ProcessIdentity | undefined) {
  if (!launcher || isSameProcess(launcher)) return false
  const deadline = Date.now() + 20_000
  while (isSameProcess(owner)) {
    if (Date.now() > deadline) process.kill(owner.pid, "SIGKILL")
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return true
}

/** The living process that works with the data folder, if there is one. */
export function findOwner(dataDir: string): ProcessIdentity | undefined {
  const holder = readLock(lockFile(dataDir))
  return holder && isSameProcess(holder) ? holder : undefined
}

export function releaseOwnership(dataDir: string): void {
  rmSync(lockFile(dataDir), { force: true })
}

function writeLock(lock: string, dataDir: string) {
  try {
    const launcher = identify(Number(process.env.SERUMPUN_LAUNCHER))
    writeFileSync(lock, JSON.stringify({ ...identify(process.pid), launcher }), { flag: "wx" })
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

type Lock = ProcessIdentity & { launcher?: ProcessIdentity }

function readLock(file: string): Lock | undefined {
  return readIdentity(file)
}

function lockFile(dataDir: string) {
  return join(dataDir, "run", "supervisor.lock")
}
