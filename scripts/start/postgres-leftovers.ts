import { readdir, readFile, readlink, realpath, rm } from "node:fs/promises"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { Failure } from "./failure.ts"

const patience_ms = 5_000

/**
 * Makes way for a new PostgreSQL after one that was killed. Its helper processes end by themselves a
 * moment later; while one of them works on, a second server would destroy the data, so one that
 * hangs is ended. Only Linux shows who works where: elsewhere PostgreSQL finds out and refuses.
 * @throws Failure while a whole PostgreSQL still runs on the data
 */
export async function settleEarlierRun(data: string): Promise<void> {
  const lock = join(data, "postmaster.pid")
  const pid = Number((await readFile(lock, "utf8").catch(() => "")).split("\n")[0])
  const command = pid ? await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "") : ""
  if (command.includes(data))
    throw new Failure(
      `A PostgreSQL of an earlier start still runs (process ${pid}): stop it with \`kill ${pid}\`.`,
    )
  await endHelpers(data)
  // A number that belongs to another program by now would keep PostgreSQL from starting. Any other
  // left-over lock is PostgreSQL's own to judge: it names the memory that helpers may still use.
  if (command) await rm(lock, { force: true })
}

async function endHelpers(data: string) {
  const began = Date.now()
  const folder = await realpath(data)
  for (let left = await workingIn(folder); left.length > 0; left = await workingIn(folder)) {
    if (Date.now() - began > patience_ms) for (const pid of left) endNow(pid)
    if (Date.now() - began > 3 * patience_ms)
      throw new Failure(`Processes of an earlier PostgreSQL do not end: ${left.join(", ")}.`)
    await wait(50)
  }
}

/** Processes whose working directory is the data folder, as only PostgreSQL's own are. */
async function workingIn(data: string): Promise<number[]> {
  const names = await readdir("/proc").catch(() => [])
  const pids = names.map(Number).filter(Number.isInteger)
  const folders = await Promise.all(
    pids.map((pid) => readlink(`/proc/${pid}/cwd`).catch(() => undefined)),
  )
  return pids.filter((_, index) => folders[index] === data)
}

function endNow(pid: number) {
  try {
    process.kill(pid, "SIGKILL")
  } catch {
    // It has just ended by itself.
  }
}
