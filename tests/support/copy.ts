import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process"
import { mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { findFreePort } from "../../scripts/start/ports.ts"
import type { ProcessIdentity } from "../../scripts/start/process-identity.ts"
import { root } from "../../scripts/start/settings.ts"

/** A second copy of Serumpun beside whatever runs: its own ports and data, `npm start`'s own code. */
export type Copy = { dataDir: string; env: NodeJS.ProcessEnv; remove: () => Promise<void> }

export type StartingCopy = {
  /** Resolves when the start has said it; rejects with all it said when it ends before. */
  printed(line: RegExp): Promise<void>
  /** Resolves with the exit code, or null after a signal, and everything the start has said. */
  ended: Promise<{ code: number | null; output: string }>
  kill(signal: NodeJS.Signals): void
}

export async function makeCopy(change: NodeJS.ProcessEnv = {}): Promise<Copy> {
  const dataDir = await mkdtemp(join(tmpdir(), "serumpun-copy-"))
  const names = ["PORT", "BACKEND_PORT", "SEARCH_PORT", "POSTGRES_PORT"]
  const ports = await Promise.all(names.map(() => findFreePort()))
  const env = {
    ...process.env,
    SERUMPUN_DATA_DIR: dataDir,
    ...Object.fromEntries(names.map((name, index) => [name, String(ports[index])])),
    ...change,
  }
  return { dataDir, env, remove: () => rm(dataDir, { recursive: true, force: true }) }
}

export function startCopy({ env }: Copy): StartingCopy {
  const child = spawn(process.execPath, [join(root, "scripts", "start", "main.ts")], {
    env,
    cwd: root,
  })
  return { ...printedBy(child), kill: (signal) => void child.kill(signal) }
}

/** What a start says, as it says it. */
export function printedBy(
  child: ChildProcessWithoutNullStreams,
): Pick<StartingCopy, "printed" | "ended"> {
  let output = ""
  const ended = new Promise<{ code: number | null; output: string }>((resolve) =>
    child.once("close", (code) => resolve({ code, output })),
  )
  const listeners = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      output += chunk.toString()
      for (const listener of listeners) listener()
    })
  const printed = (line: RegExp) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (!line.test(output)) return
        listeners.delete(look)
        resolve()
      }
      listeners.add(look)
      look()
      void ended.then(() =>
        reject(new Error(`The start ended before ${line}:\n${output.slice(-3000)}`)),
      )
    })
  return { ended, printed }
}

/** The processes that a ready copy has started. */
export async function runningChildren({ dataDir }: Copy): Promise<ProcessIdentity[]> {
  const names = ["database", "search", "backend", "storefront"]
  return Promise.all(
    names.map(
      async (name) =>
        JSON.parse(await readFile(join(dataDir, "run", `${name}.json`), "utf8")) as ProcessIdentity,
    ),
  )
}
