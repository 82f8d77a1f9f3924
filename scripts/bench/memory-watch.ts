import { readdirSync, readFileSync } from "node:fs"

/** The largest process of a kind that was seen, in megabytes of resident memory. */
export type Peak = { kind: string; megabytes: number; processes: number }

export type MemoryWatch = {
  /** Ends the watch; largest first. */
  stop(): Peak[]
}

const sampleMs = 250

// What a process is called in the report, by its command line; the first match counts.
const kinds: [RegExp, string][] = [
  [/postgres/, "database"],
  [/search\/dist\/server\/cli\.js/, "search"],
  [/medusa(js)?\/cli\/cli\.js (start|develop)/, "backend"],
  [/medusa(js)?\/cli\/cli\.js (\S+)/, "backend command"],
  [/server\/main\.ts/, "storefront"],
  [/scripts\/start\/main\.ts/, "npm start"],
  [/scripts\/test\/main\.ts/, "npm test"],
  [/vitest/, "vitest"],
  [/chrom/i, "browser"],
  [/turbo/, "turbo"],
  [/prettier/, "Prettier"],
  [/eslint/, "ESLint"],
  [/(^|\/)tsc( |$)|typescript\/bin/, "TypeScript"],
  [/react-router|vite/, "build of the storefront"],
  [/medusa/, "build of the backend"],
  [/launch\.cjs/, "launcher"],
  [/npm/, "npm"],
]

/**
 * Watches a process with everything below it, the short-lived included. VmHWM is the system's own
 * high mark of a process since it began, so no peak between two samples is missed; VmRSS is what is
 * resident at each sample, for a phase that begins later. Linux only: elsewhere nothing is seen.
 */
export function watchMemory(pid: number, field: "VmHWM" | "VmRSS" = "VmHWM"): MemoryWatch {
  const peaks = new Map<string, { kilobytes: number; pids: Set<number> }>()

  function sample() {
    for (const each of descendants(pid)) {
      const kilobytes = readKilobytes(each, field)
      const kind = kilobytes ? kindOf(each) : undefined
      if (!kind) continue
      const known = peaks.get(kind) ?? { kilobytes: 0, pids: new Set() }
      known.kilobytes = Math.max(known.kilobytes, kilobytes)
      known.pids.add(each)
      peaks.set(kind, known)
    }
  }

  const timer = process.platform === "linux" ? setInterval(sample, sampleMs) : undefined
  return {
    stop() {
      clearInterval(timer)
      return [...peaks]
        .map(([kind, { kilobytes, pids }]) => ({
          kind,
          megabytes: Math.round(kilobytes / 1024),
          processes: pids.size,
        }))
        .sort((left, right) => right.megabytes - left.megabytes)
    },
  }
}

function descendants(root: number): number[] {
  const children = new Map<number, number[]>()
  for (const name of readdirSync("/proc")) {
    const parent = /^\d+$/.test(name) ? parentOf(name) : undefined
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  const found = [root]
  for (const each of found) found.push(...(children.get(each) ?? []))
  return found
}

function parentOf(pid: string): number | undefined {
  const stat = readOrEmpty(`/proc/${pid}/stat`)
  const parent = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1])
  return Number.isInteger(parent) ? parent : undefined
}

function kindOf(pid: number): string | undefined {
  const command = readOrEmpty(`/proc/${pid}/cmdline`).replaceAll("\0", " ").trim()
  if (!command) return undefined
  return kinds.find(([pattern]) => pattern.test(command))?.[1] ?? "other"
}

function readKilobytes(pid: number, field: string): number {
  const status = readOrEmpty(`/proc/${pid}/status`)
  return Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1] ?? 0)
}

/** A process may end between being listed and being read. */
function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, "utf8")
  } catch {
    return ""
  }
}
