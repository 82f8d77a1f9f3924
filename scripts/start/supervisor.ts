import { type ChildProcess, spawn } from "node:child_process"
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { join } from "node:path"
import { Failure } from "./failure.ts"
import { identify } from "./process-identity.ts"
import { stopGroup } from "./process-group.ts"

export type ChildSpec = {
  name: string
  command: string
  args: string[]
  env: NodeJS.ProcessEnv
  cwd: string
  /** SIGINT asks PostgreSQL for its fast shutdown; everything else stops on SIGTERM. */
  stopSignal?: "SIGTERM" | "SIGINT"
  user?: { uid: number; gid: number } | undefined
  /** Where its output goes: a log file (the default), or this terminal, for `npm run dev`. */
  output?: "log" | "terminal"
}

export type RunningChild = { name: string; process: ChildProcess; logFile: string }

export type Supervisor = {
  start(spec: ChildSpec): RunningChild
  stop(child: RunningChild): Promise<void>
  /** Stops every child, the last started first. */
  stopAll(): Promise<void>
  /** Called once per child that ends without being asked to. */
  onDeath(listener: (child: RunningChild, how: string) => void): void
}

/**
 * Starts children in process groups of their own, so a Ctrl-C in the terminal reaches only this
 * process, which then stops them in order. Each one is noted in `run/`, for the next start to
 * find and end when this process itself was killed.
 */
export function createSupervisor(dataDir: string): Supervisor {
  const runDir = join(dataDir, "run")
  const logDir = join(dataDir, "logs")
  mkdirSync(runDir, { recursive: true })
  mkdirSync(logDir, { recursive: true })
  const running: { child: RunningChild; spec: ChildSpec }[] = []
  const listeners: ((child: RunningChild, how: string) => void)[] = []

  let closed = false

  function start(spec: ChildSpec): RunningChild {
    if (closed) throw new Failure(`Stopped before the ${spec.name} was started.`)
    const logFile = openLog(logDir, spec.name)
    const output = openSync(logFile, "a")
    const started = spawn(spec.command, spec.args, {
      cwd: spec.cwd,
      env: spec.env,
      detached: true,
      stdio:
        spec.output === "terminal" ? ["ignore", "inherit", "inherit"] : ["ignore", output, output],
      ...spec.user,
    })
    closeSync(output)
    const child = { name: spec.name, process: started, logFile }
    running.push({ child, spec })
    if (started.pid !== undefined)
      writeFileSync(noteFile(spec.name), JSON.stringify(identify(started.pid) ?? {}))
    started.once("error", (error) => noteEnd(child, error.message))
    started.once("exit", (code, signal) => noteEnd(child, signal ?? `exit code ${code}`))
    return child
  }

  function noteEnd(child: RunningChild, how: string) {
    const index = running.findIndex((entry) => entry.child === child)
    if (index < 0) return
    running.splice(index, 1)
    rmSync(noteFile(child.name), { force: true })
    for (const listener of listeners) listener(child, how)
  }

  async function stop(child: RunningChild) {
    const index = running.findIndex((entry) => entry.child === child)
    const entry = running[index]
    if (!entry) return
    running.splice(index, 1)
    const { pid } = child.process
    if (pid !== undefined) await stopGroup(pid, entry.spec.stopSignal ?? "SIGTERM", 10_000)
    rmSync(noteFile(child.name), { force: true })
  }

  async function stopAll() {
    closed = true
    for (let last = running.at(-1); last; last = running.at(-1)) await stop(last.child)
  }

  function noteFile(name: string) {
    return join(runDir, `${name}.json`)
  }

  return { start, stop, stopAll, onDeath: (listener) => void listeners.push(listener) }
}

/**
 * Waits until `check` holds.
 * @throws Failure with the end of the child's log when it dies first or the time is over.
 */
export async function waitUntilReady(
  child: RunningChild,
  check: () => Promise<boolean>,
  timeout_ms: number,
): Promise<void> {
  const deadline = Date.now() + timeout_ms
  let delay_ms = 25
  while (!(await check().catch(() => false))) {
    const { exitCode, signalCode } = child.process
    const ended = exitCode !== null || signalCode !== null || child.process.pid === undefined
    if (ended || Date.now() > deadline) {
      const tail = logTail(child.logFile)
      if (/ENOSPC|No space left|SQLITE_FULL|disk is full/i.test(tail))
        throw new Failure(
          `The disk is full: the ${child.name} cannot write. Make room and run the command again; nothing is lost.`,
        )
      const what = ended ? "stopped while starting" : `was not ready after ${timeout_ms / 1000} s`
      throw new Failure(`The ${child.name} ${what}. End of ${child.logFile}:\n${tail}`)
    }
    await new Promise((resolve) => setTimeout(resolve, delay_ms))
    delay_ms = Math.min(delay_ms * 1.5, 250)
  }
}

export function logTail(file: string, lines = 12): string {
  try {
    return readFileSync(file, "utf8").trimEnd().split("\n").slice(-lines).join("\n")
  } catch {
    return "(no output)"
  }
}

function openLog(logDir: string, name: string): string {
  const file = join(logDir, `${name}.log`)
  try {
    renameSync(file, `${file}.previous`)
  } catch {
    // There is no log of an earlier run.
  }
  return file
}
