import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { type Copy, makeCopy, runningChildren, startCopy } from "../../tests/support/copy.ts"
import { isSameProcess } from "../start/process-identity.ts"
import type { ProofOptions } from "./main.ts"

// A crash can come at any moment: while each step is being worked on, right after it, and when all
// is ready. `line` is what the start has printed when it is killed, `delay_ms` how long after that.
const moments = [
  { title: "while the database is made", line: /Ports/, delay_ms: 300 },
  { title: "while the server is built", line: /✓ Database/, delay_ms: 500 },
  { title: "while tables are made", line: /✓ Search/, delay_ms: 2_500 },
  { title: "while initial data is written", line: /✓ Search/, delay_ms: 9_000 },
  { title: "while the backend boots", line: /✓ Migrations/, delay_ms: 1_500 },
  { title: "while the demo catalogue is written", line: /✓ Backend/, delay_ms: 6_000 },
  { title: "when it is ready", line: /Serumpun is ready/, delay_ms: 500 },
]

/**
 * Kills `npm start` with SIGKILL at each moment, one after the other on the same data, and then
 * lets it come up. Holds when the last start is ready by itself, answers, has all demo goods, and
 * nothing is left running after Ctrl-C.
 */
export async function prove({ runs, seed }: ProofOptions): Promise<string> {
  let kills = 0
  let slowest_s = 0
  for (let run = 0; run < runs; run += 1) {
    const copy = await makeCopy()
    try {
      for (const moment of moments) {
        const jitter = 1 + (((seed + run * 7 + kills * 13) % 40) - 20) / 100
        await killAt(copy, { ...moment, delay_ms: moment.delay_ms * jitter })
        kills += 1
        console.log(`killed ${moment.title}`)
      }
      slowest_s = Math.max(slowest_s, await comeUp(copy))
    } finally {
      await copy.remove()
    }
  }
  return `${kills} kills, ${runs} recoveries, slowest recovery ${slowest_s.toFixed(1)} s`
}

async function killAt(copy: Copy, moment: { line: RegExp; delay_ms: number }) {
  const start = startCopy(copy)
  await start.printed(moment.line)
  await new Promise((resolve) => setTimeout(resolve, moment.delay_ms))
  start.kill("SIGKILL")
  await start.ended
}

/** @returns seconds until it was ready */
async function comeUp(copy: Copy): Promise<number> {
  const began = performance.now()
  const start = startCopy(copy)
  await start.printed(/Serumpun is ready/)
  const seconds = (performance.now() - began) / 1000
  const health = await fetch(`http://127.0.0.1:${copy.env.PORT}/healthz`)
  if (!health.ok) throw new Error(`/healthz says ${health.status}: ${await health.text()}`)
  const catalogue = await fetch(`http://127.0.0.1:${copy.env.PORT}/api/catalogue?locale=en`)
  const { total } = (await catalogue.json()) as { total: number }
  const expected = await expectedListings(copy)
  if (total !== expected) throw new Error(`${total} listings are found, ${expected} were published`)
  const children = await runningChildren(copy)
  start.kill("SIGINT")
  await start.ended
  const left = children.filter(isSameProcess)
  if (left.length > 0) throw new Error(`${left.length} processes outlived Ctrl-C`)
  return seconds
}

async function expectedListings({ dataDir }: Copy): Promise<number> {
  const report = await readFile(join(dataDir, "seed-report.json"), "utf8")
  return (JSON.parse(report) as { published: number }).published
}
