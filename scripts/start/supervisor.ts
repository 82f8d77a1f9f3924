import { type ChildProcess, spawn } from "node:child_process"
import {
  chmodSync,
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs"
import { join } from "node:path"
import { Failure } from "./failure.ts"
import { type LogLimits, rotateLogs } from "./log-rotation.ts"
import { identify } from "./process-identity.ts"
import { killGroup, stopGroup } from "./process-group.ts"

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
  isRunning(name: string): boolean
  /** Asks a child to end, and ends it when it does not. Nobody is told of this death. */
  stop(name: string): Promise<void>
  /** Ends a child at once, as a crash would; its death is told. */
  kill(name: string): void
  /** Stops every child, the last one first in the order of their first starts. */
  stopAll(): Promise<void>
  /** Called once per child that ends without being asked to. */
  onDeath(listener: (child: RunningChild, how: string) => void): void
}

/**
 * Starts children in process groups of their own, so a Ctrl-C in the terminal reaches only this
 * process, which then stops them in order. Each one is noted in `run/`, for the next start to
 * find and end when this process itself was killed.
 */
export function createSupervisor(dataDir: string, logLimits: LogLimits): Supervisor {
  const runDir = join(dataDir, "run")
  const logDir = join(dataDir, "logs")
  mkdirSync(runDir, { recursive: true })
  mkdirSync(logDir, { recursive: true })
  const rotation = rotateLogs(() => running.map(({ child }) => child.logFile), logLimits)
  const running: { child: RunningChild; spec: ChildSpec }[] = []
  // A child that was started again keeps its place: the database stops after those that use it.
  const order: string[] = []
  const listeners: ((child: RunningChild, how: string) => void)[] = []

  let closed = false

  function start(spec: ChildSpec): RunningChild {
    if (closed) throw new Failure(`Stopped before the ${spec.name} was started.`)
    const logFile = join(logDir, `${spec.name}.log`)
    const output = openLog(logFile, spec.name)
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
    if (!order.includes(spec.name)) order.push(spec.name)
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

  const find = (name: string) => running.find(({ child }) => child.name === name)

  async function stop(name: string) {
    const entry = find(name)
    if (!entry) return
    running.splice(running.indexOf(entry), 1)
    const { pid } = entry.child.process
    if (pid !== undefined) await stopGroup(pid, entry.spec.stopSignal ?? "SIGTERM", 10_000)
    rmSync(noteFile(name), { force: true })
  }

  function kill(name: string) {
    const pid = find(name)?.child.process.pid
    if (pid !== undefined) killGroup(pid)
  }

  async function stopAll() {
    closed = true
    for (const name of order.toReversed()) await stop(name)
    rotation.close()
  }

  function noteFile(name: string) {
    return join(runDir, `${name}.json`)
  }

  return {
    start,
    isRunning: (name) => find(name) !== undefined,
    stop,
    kill,
    stopAll,
    onDeath: (listener) => void listeners.push(listener),
  }
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

/** The last lines that the last start of a child has written. */
export function logTail(file: string, lines = 12): string {
  try {
    const own = readFileSync(file, "utf8").split(startMark).at(-1) ?? ""
    return own.split("\n").slice(1).join("\n").trimEnd().split("\n").slice(-lines).join("\n")
  } catch {
    return "(no output)"
  }
}

const startMark = "=== start of the "

/** Opened for its owner alone, also where an earlier version left it open to all. */
function openLog(file: string, name: string): number {
  const output = openSync(file, "a", 0o600)
  chmodSync(file, 0o600)
  writeSync(output, `${startMark}${name}, ${new Date().toISOString()}\n`)
  return output
}
