import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"

/** A process id alone is reused by the system; with its start time it names one process for good. */
export type ProcessIdentity = { pid: number; started: string }

/** @returns undefined when no such process is running (a zombie counts as gone). */
export function identify(pid: number): ProcessIdentity | undefined {
  const started = process.platform === "linux" ? startTicks(pid) : startDate(pid)
  return started ? { pid, started } : undefined
}

export function isSameProcess(known: ProcessIdentity): boolean {
  return identify(known.pid)?.started === known.started
}

/** The process that a file names; a note that a crash left half-written names none. */
export function readIdentity(file: string): ProcessIdentity | undefined {
  try {
    const note: unknown = JSON.parse(readFileSync(file, "utf8"))
    return isIdentity(note) ? note : undefined
  } catch {
    return undefined
  }
}

function isIdentity(value: unknown): value is ProcessIdentity {
  return typeof value === "object" && value !== null && "pid" in value && "started" in value
}

/** Field 22 of /proc/PID/stat; the name in field 2 may hold blanks and parentheses. */
function startTicks(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8")
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ")
    return fields[0] === "Z" ? undefined : fields[19]
  } catch {
    return undefined
  }
}

function startDate(pid: number): string | undefined {
  const { stdout } = spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" })
  return stdout?.trim() || undefined
}
