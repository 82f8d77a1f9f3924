import { join } from "node:path"
import type { Copy } from "../../../tests/support/copy.ts"
import { type ProcessIdentity, readIdentity } from "../../start/process-identity.ts"

export const parts = ["database", "backend", "search", "storefront"] as const
export type Part = (typeof parts)[number]

const signals = ["SIGKILL", "SIGTERM", "SIGSTOP"] as const

export type Outage = { title: string; parts: Part[]; signal: (typeof signals)[number] }

const verbs = { SIGKILL: "killed", SIGTERM: "stopped", SIGSTOP: "suspended" }

/**
 * Each part and each pair of parts, killed and stopped, and each part suspended, in an order that
 * `seed` decides. `--only backend+search` and `--signal SIGKILL` pick some of them.
 */
export function listOutages(seed: number, args: string[]): Outage[] {
  const singles = parts.map((part) => [part])
  const pairs = parts.flatMap((one, index) => parts.slice(index + 1).map((other) => [one, other]))
  const all = [...singles, ...pairs].flatMap((group) =>
    signals
      // Silence has to be waited for, and a pair's silence is no other than that of one.
      .filter((signal) => signal !== "SIGSTOP" || group.length === 1)
      .map((signal) => ({
        title: `${group.join(" and ")} ${verbs[signal]}`,
        parts: group,
        signal,
      })),
  )
  const only = valueOf("--only", args)
  const signal = valueOf("--signal", args)
  return shuffle(all, seed).filter(
    (outage) => (!only || outage.parts.join("+") === only) && (!signal || outage.signal === signal),
  )
}

/**
 * Sends the signal to the process that leads a part, as its crash or an operator would.
 * @returns that process, to wait for its end
 */
export function signalPart({ dataDir }: Copy, part: Part, signal: NodeJS.Signals): ProcessIdentity {
  const identity = readIdentity(join(dataDir, "run", `${part}.json`))
  if (!identity) throw new Error(`The ${part} is not running`)
  process.kill(identity.pid, signal)
  return identity
}

function valueOf(option: string, args: string[]): string | undefined {
  const index = args.indexOf(option)
  return index < 0 ? undefined : args[index + 1]
}

/** Fisher and Yates, with the numbers of a small congruential generator: the same for each seed. */
function shuffle<T>(items: T[], seed: number): T[] {
  const mixed = [...items]
  let state = (seed * 2_654_435_761) % 2 ** 32
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    const other = Math.floor((state / 2 ** 32) * (last + 1))
    ;[mixed[last], mixed[other]] = [mixed[other] as T, mixed[last] as T]
  }
  return mixed
}
