import { readdirSync, readFileSync } from "node:fs"
import type { Client } from "../../http/client.ts"
import type { TestStack } from "../../../tests/support/stack.ts"

const ASK_EVERY_MS = 250
const MEMORY_EVERY_MS = 500
/** Searched in turn, with a number behind, so that no page comes from the store of whole pages. */
const words = ["rotan", "gula", "kopi", "lada", "batik", "kayu", "sari", "madu"]

export type Waits = { catalogue: number[]; workspace: number[]; rss_mb: number }

/** How long a buyer's page of the catalogue and another producer's list take, and the backend's memory. */
export function watch(stack: TestStack, other: Client) {
  const waits: Waits = { catalogue: [], workspace: [], rss_mb: 0 }
  let isOver = false
  const every = async (pause_ms: number, work: (index: number) => Promise<void> | void) => {
    for (let index = 0; !isOver; index += 1) {
      await work(index)
      await new Promise((resolve) => setTimeout(resolve, pause_ms))
    }
  }
  const watching = Promise.all([
    every(ASK_EVERY_MS, async (index) => {
      const q = `${words[index % words.length]} ${Math.random().toString(36).slice(2, 6)}`
      waits.catalogue.push(await took(() => page(stack, q)))
    }),
    every(ASK_EVERY_MS, async () => {
      waits.workspace.push(await took(() => other.get("/producer/listings?limit=20")))
    }),
    every(MEMORY_EVERY_MS, () => {
      waits.rss_mb = Math.max(waits.rss_mb, backendMemory(stack))
    }),
  ])
  return {
    stop: async (): Promise<Waits> => {
      isOver = true
      await watching
      return waits
    },
  }
}

async function page(stack: TestStack, q: string): Promise<void> {
  const response = await fetch(`${stack.storefrontUrl}/en/catalogue?q=${encodeURIComponent(q)}`)
  await response.arrayBuffer()
  if (!response.ok) throw new Error(`The catalogue answered ${response.status}`)
}

async function took(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** Resident memory of the backend in MB (Linux: proc(5)); 0 where it cannot be told. */
function backendMemory({ backendUrl }: TestStack): number {
  const { port } = new URL(backendUrl)
  try {
    const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name))
    const sizes = pids.map((pid) => {
      const args = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0")
      if (args[args.indexOf("--port") + 1] !== port || !args.includes("--port")) return 0
      const status = readFileSync(`/proc/${pid}/status`, "utf8")
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
    })
    return Math.max(0, ...sizes)
  } catch {
    // A process may end while it is looked at.
    return 0
  }
}

/** The value below which so large a share of the times lies, in milliseconds. */
export function share(times: number[], part: number): number {
  const sorted = times.toSorted((one, next) => one - next)
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0)
}

export const told = ({ catalogue, workspace, rss_mb }: Waits): string =>
  `catalogue p95 ${share(catalogue, 0.95)} ms, another producer's list p95 ` +
  `${share(workspace, 0.95)} ms, longest ${share([...catalogue, ...workspace], 1)} ms` +
  (rss_mb > 0 ? `, backend at most ${Math.round(rss_mb)} MB` : "")
