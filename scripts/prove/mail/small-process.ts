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
 * SIGTERM, sending to the outbox and over SMTP; then lets one finish what is due.
 */
export async function stopSmallProcess(options: Options): Promise<SmallFigures> {
  const sink = await openSink()
  const run = Date.now().toString(36)
  const acknowledged: string[] = []
  let stops = 0
  const lane = async () => {
    while (stops < options.stops) {
      stops += 1
      if (stops % 100 === 0) console.log(`${stops} stops of the small process`)
      const number = stops
      const env = {
        ...process.env,
        DATABASE_URL: options.databaseUrl,
        OUTBOX: options.outbox,
        SMTP_URL: number % 2 === 0 ? sink.url : "",
        RUN: run,
      }
      const life_ms = options.random() * LONGEST_LIFE_MS
      acknowledged.push(
        ...(await liveAndStop(env, life_ms, number % 4 < 2 ? "SIGKILL" : "SIGTERM")),
      )
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  await drain({
    ...process.env,
    DATABASE_URL: options.databaseUrl,
    OUTBOX: options.outbox,
    RUN: run,
  })
  const inOutbox = await readOutbox(options.outbox)
  await sink.close()
  const overSmtp = [...sink.taken.values()]
  const texts = [...inOutbox.map(({ text }) => text), ...overSmtp.map(({ text }) => text)]
  const mails = countMails(texts)
  const counts = acknowledged.map((id) => mails.get(id) ?? 0)
  return {
    stops,
    acknowledged: acknowledged.length,
    mails: texts.length,
    lost: counts.reduce((sum, count) => sum + Math.max(0, 2 - count), 0),
    duplicates: counts.reduce((sum, count) => sum + Math.max(0, count - 2), 0),
    repeated_over_smtp: overSmtp.filter(({ times }) => times > 1).length,
  }
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
  const child = start({ ...env, MODE: "drain", SMTP_URL: "" })
  child.stdout?.resume()
  const code = await new Promise((resolve) => child.once("close", resolve))
  if (code !== 0) throw new Error(`What was due could not be sent: exit code ${code}`)
}
