import { type ChildProcess, spawn } from "node:child_process"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { readOutbox } from "./outbox.ts"
import { openSink } from "./sink.ts"

type Options = { stops: number; databaseUrl: string; outbox: string; random: () => number }
export type SmallFigures = {
  stops: number
  acknowledged: number
  mails: number
  lost: number
  duplicates: number
  /** Taken twice by the mail server, with one Message-ID. */
  repeated_over_smtp: number
}

const LONGEST_LIFE_MS = 1_000
const AT_ONCE = 3

/**
 * Stops the backend in miniature again and again at random moments, by turns with SIGKILL and
 * SIGTERM: half of the stops while it writes to the outbox, half while it sends over SMTP. Each
 * half ends with one that finishes what is due.
 */
export async function stopSmallProcess(options: Options): Promise<SmallFigures> {
  const sink = await openSink()
  const half = Math.ceil(options.stops / 2)
  const run = Date.now().toString(36)
  const env = {
    ...process.env,
    DATABASE_URL: options.databaseUrl,
    OUTBOX: options.outbox,
    RUN: run,
  }
  const acknowledged = [
    ...(await stopMany({ ...env, SMTP_URL: "" }, half, options.random)),
    ...(await stopMany({ ...env, SMTP_URL: sink.url }, options.stops - half, options.random)),
  ]
  await sink.close()
  const overSmtp = [...sink.taken.values()]
  const texts = [
    ...(await readOutbox(options.outbox)).map(({ text }) => text),
    ...overSmtp.map(({ text }) => text),
  ]
  const mails = countMails(texts)
  const counts = acknowledged.map((id) => mails.get(id) ?? 0)
  return {
    stops: options.stops,
    acknowledged: acknowledged.length,
    mails: texts.length,
    lost: counts.reduce((sum, count) => sum + Math.max(0, 2 - count), 0),
    duplicates: counts.reduce((sum, count) => sum + Math.max(0, count - 2), 0),
    repeated_over_smtp: overSmtp.filter(({ times }) => times > 1).length,
  }
}

/** @returns the RFQs that were acknowledged */
async function stopMany(
  env: NodeJS.ProcessEnv,
  stops: number,
  random: () => number,
): Promise<string[]> {
  const acknowledged: string[] = []
  let begun = 0
  const lane = async () => {
    while (begun < stops) {
      const signal = begun % 2 === 0 ? "SIGKILL" : "SIGTERM"
      begun += 1
      if (begun % 100 === 0) console.log(`${begun} stops of the small process`)
      acknowledged.push(...(await liveAndStop(env, random() * LONGEST_LIFE_MS, signal)))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  await drain(env)
  return acknowledged
}

/** How many different mails name each RFQ. */
export function countMails(texts: string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) {
    const [id] = /rfq_[\w-]+/.exec(text.replaceAll("=\r\n", "")) ?? []
    if (id) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}

function start(env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, [join(import.meta.dirname, "worker.ts")], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  })
}

/** @returns the RFQs that the process has acknowledged before it was stopped */
async function liveAndStop(
  env: NodeJS.ProcessEnv,
  life_ms: number,
  signal: NodeJS.Signals,
): Promise<string[]> {
  const child = start(env)
  const ids: string[] = []
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()))
  for await (const line of createInterface({ input: child.stdout! })) {
    if (line === "ready") setTimeout(() => child.kill(signal), life_ms)
    const [word, id] = line.split(" ")
    if (word === "acknowledged" && id) ids.push(id)
  }
  await ended
  if (child.signalCode !== signal)
    throw new Error(`The small process ended by itself: ${child.exitCode}`)
  return ids
}

async function drain(env: NodeJS.ProcessEnv): Promise<void> {
  const child = start({ ...env, MODE: "drain" })
  child.stdout?.resume()
  const code = await new Promise((resolve) => child.once("close", resolve))
  if (code !== 0) throw new Error(`What was due could not be sent: exit code ${code}`)
}
