import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { startCopy, type StartingCopy } from "../../../tests/support/copy.ts"
import type { Part } from "../../start/parts.ts"
import type { ProcessIdentity } from "../../start/process-identity.ts"

/** One of several machines: an `npm start` with `PARTS` and a data folder of its own. */
export type Machine = {
  name: string
  dataDir: string
  start(): Promise<void>
  /** As when its power fails: everything on it is gone at once. */
  kill(): Promise<void>
  stop(): Promise<void>
  /** What its parts have written to their logs. */
  log(part: Part): Promise<string>
}

export function createMachine(name: string, parts: Part[], env: NodeJS.ProcessEnv): Machine {
  const dataDir = env.SERUMPUN_DATA_DIR ?? ""
  let running: StartingCopy | undefined

  async function end(signal: NodeJS.Signals) {
    running?.kill(signal)
    await running?.ended
    running = undefined
  }

  return {
    name,
    dataDir,
    async start() {
      running = startCopy({
        dataDir,
        env: { ...env, PARTS: parts.join(",") },
        remove: async () => undefined,
      })
      await running.printed(/Serumpun is ready/)
    },
    async kill() {
      const leaders = await Promise.all(parts.map((part) => leaderOf(dataDir, part)))
      // The start first: it must not bring back what is killed after it.
      running?.kill("SIGKILL")
      for (const pid of leaders) process.kill(-pid, "SIGKILL")
      await end("SIGKILL")
    },
    stop: () => end("SIGTERM"),
    log: (part) => readFile(join(dataDir, "logs", `${part}.log`), "utf8"),
  }
}

async function leaderOf(dataDir: string, part: Part): Promise<number> {
  const note = await readFile(join(dataDir, "run", `${part}.json`), "utf8")
  return (JSON.parse(note) as ProcessIdentity).pid
}
