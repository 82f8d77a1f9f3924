import { createHash, randomBytes, randomUUID } from "node:crypto"
import type { IncomingMessage } from "node:http"
import type { SoughtBatch, SoughtRow } from "@serumpun/backend/src/contracts/demand.ts"
import { dayIn } from "@serumpun/domain/days"
import { clientKey } from "@serumpun/domain/http/client-key"
import { readSought } from "../app/lib/catalogue/sought-mark.ts"
import type { Client } from "../app/lib/http/client-header.server.ts"

const SEND_EVERY_MS = 30_000
const BATCH_ROWS = 500
/** Wishes that wait to be sent; what comes above that is not counted. */
const WAITING_MAX = 5000
/** Pairs of a client and a wish that are remembered; the oldest are forgotten first. */
const REMEMBERED_MAX = 200_000
/** Nobody wishes for more in a day by themselves. */
const WISHES_A_DAY = 100
/** Networks whose wishes of the day are counted; the oldest are forgotten first. */
const NETWORKS_MAX = 100_000
/** Of one network and wish in a month: more are rather one person under many names. */
const PEOPLE_OF_NETWORK = 5
/** For all that is still to be sent when the storefront closes. */
const CLOSE_MS = 5000

const machines =
  /bot|crawl|spider|slurp|preview|scan|monitor|headless|lighthouse|curl|wget|python|java\/|go-http|node|undici|axios/i

type Parts = {
  /** Sends a batch until the signal ends it; what it throws is told, and the batch is lost. */
  send: (batch: SoughtBatch, signal: AbortSignal) => Promise<void>
  now?: () => Date
}

/**
 * Counts what people seek, also on pages that come from the cache. Each client counts once a day for a
 * wish. That they are the same is known by a hash with a salt that exists in this process's memory
 * alone and ends with the month; nothing of it is written or sent.
 */
export function createSoughtCounter({ send, now = () => new Date() }: Parts) {
  const waiting = new Map<string, SoughtRow>()
  /** When a client last wished for this in the month, by hash. */
  const remembered = new Map<string, string>()
  const wishesToday = new Map<string, number>()
  /** How many people of a network had a wish in the month, by hash. */
  const peopleOf = new Map<string, number>()
  const closing = new AbortController()
  let sending = Promise.resolve()
  let today = ""
  let salt = randomBytes(32)

  function turnTo(day: string) {
    if (day === today) return
    if (day.slice(0, 7) !== today.slice(0, 7)) {
      salt = randomBytes(32)
      remembered.clear()
      peopleOf.clear()
    }
    wishesToday.clear()
    today = day
  }

  const hash = (...parts: string[]) =>
    createHash("sha256").update(salt).update(parts.join("\n")).digest("base64url")

  /** Hears of an answered page. @param mark what the page says of its search, if anything */
  function hear(req: IncomingMessage, mark: string | null | undefined, client?: Client) {
    const sought = readSought(mark)
    if (!sought || !client || !isAsked(req) || machines.test(client.agent) || !client.agent) return
    turnTo(dayIn(now()))
    const { outcome, locale, market, text } = sought
    const wish = [locale, market, text].join("\n")
    const network = clientKey(client.address)
    const person = hash(network, client.agent, wish)
    const before = remembered.get(person)
    if (before === today) return
    const address = hash(network)
    const wishes = (wishesToday.get(address) ?? 0) + 1
    if (wishes > WISHES_A_DAY) return
    const household = hash(network, wish)
    const people = (peopleOf.get(household) ?? 0) + (before === undefined ? 1 : 0)
    if (people > PEOPLE_OF_NETWORK) return
    const row = waiting.get(wish)
    if (!row && waiting.size >= WAITING_MAX) return
    remember(wishesToday, address, wishes, NETWORKS_MAX)
    remember(peopleOf, household, people, REMEMBERED_MAX)
    remember(remembered, person, today, REMEMBERED_MAX)
    const counted = row ?? { ...none, text, locale, market }
    counted.searches += 1
    if (before === undefined) counted.people += 1
    if (outcome === "none") counted.not_found += 1
    if (outcome === "near") counted.near += 1
    waiting.set(wish, counted)
  }

  /** Sends what waits, each batch once: what does not arrive is lost, and nothing is counted twice. */
  function flush() {
    sending = sending.then(sendAll)
    return sending
  }

  async function sendAll() {
    const { signal } = closing
    const rows = [...waiting.values()]
    waiting.clear()
    for (let at = 0; at < rows.length && !signal.aborted; at += BATCH_ROWS)
      await send({ id: randomUUID(), rows: rows.slice(at, at + BATCH_ROWS) }, signal).catch(
        (error: unknown) => console.error(`Searches were not counted: ${String(error)}`),
      )
  }

  const timer = setInterval(() => void flush(), SEND_EVERY_MS).unref()
  return {
    hear,
    flush,
    /** Sends what waits, after what is being sent already; both have five seconds together. */
    async close() {
      clearInterval(timer)
      const limit = setTimeout(() => closing.abort(), CLOSE_MS)
      await flush()
      clearTimeout(limit)
    },
  }
}

export type SoughtCounter = ReturnType<typeof createSoughtCounter>

const none = { people: 0, searches: 0, not_found: 0, near: 0 }

/** The newest stands last, so that the oldest is forgotten where there are too many. */
function remember<T>(map: Map<string, T>, key: string, value: T, max: number) {
  map.delete(key)
  map.set(key, value)
  if (map.size > max) map.delete(map.keys().next().value ?? "")
}

/** Somebody asked for the page: no browser in case it would be wanted, and no script, frame or image. */
function isAsked({ method, headers }: IncomingMessage): boolean {
  const isPage = (headers["sec-fetch-dest"] ?? "document") === "document"
  const purpose = `${headers["sec-purpose"]} ${headers["purpose"]}`
  return method === "GET" && isPage && !/prefetch|prerender/.test(purpose)
}
