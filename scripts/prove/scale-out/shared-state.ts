import { randomUUID } from "node:crypto"
import {
  completeQuote,
  completeRfq,
  createActors,
  PASSWORD,
  waitUntil,
} from "../../../tests/support/actors.ts"
import type { ProducerRfq } from "@serumpun/backend/src/contracts/producer.ts"
import { type Client, HttpError } from "../../http/client.ts"
import { clientOf } from "./sign-in.ts"
import type { Site } from "./site.ts"

const races = 10
const attempts = 12
const pairLimit = 8

/**
 * Sends each of some RFQs through both backends at once under one key, and two quotes for it at both
 * at once. Holds when there is one RFQ each time, and one open quote.
 */
export async function proveLocks({ stack, backends }: Site): Promise<string> {
  const actors = createActors(stack)
  const producer = await actors.producer()
  const listing = await actors.published(producer)
  const { email } = await actors.buyer()
  const asBoth = async (actor: string, address: string) => {
    const body = { email: address, password: PASSWORD }
    const { token } = await actors.client.post<{ token: string }>(`/auth/${actor}/emailpass`, body)
    return [backends.a, backends.b].map((place) => clientOf(place, stack.publishableKey).as(token))
  }
  const buyers = await asBoth("customer", email)
  const producers = await asBoth("producer", producer.email)
  for (let race = 0; race < races; race += 1) {
    const rfqId = await sendAtBoth(buyers, listing.id)
    await quoteAtBoth(producers, rfqId)
  }
  return `${races * 2} races over both, 1 winner each`
}

async function sendAtBoth(buyers: Client[], listingId: string): Promise<string> {
  const request = completeRfq([{ listing_id: listingId, quantity: 100 }])
  const sent = await Promise.all(
    buyers.map((buyer) => buyer.post<{ rfq: { id: string } }>("/store/buyer/rfqs", request)),
  )
  const [id, ...others] = new Set(sent.map(({ rfq }) => rfq.id))
  if (id === undefined || others.length > 0)
    throw new Error(`One key made ${others.length + 1} RFQs over two backends`)
  return id
}

/** Of two quotes sent at once the later one takes the earlier one's place: one version is open. */
async function quoteAtBoth(producers: Client[], rfqId: string): Promise<void> {
  const [one] = producers
  const read = async () => (await one?.get<{ rfq: ProducerRfq }>(`/producer/rfqs/${rfqId}`))?.rfq
  const item = (await read())?.items[0]?.id ?? ""
  await Promise.all(
    producers.map((producer) =>
      producer.post(`/producer/rfqs/${rfqId}/quotes`, completeQuote(item)),
    ),
  )
  const quotes = (await read())?.quotes ?? []
  const found = quotes.map(({ version, status }) => `${version} ${status}`).toSorted()
  if (found.join() !== "1 superseded,2 sent")
    throw new Error(`Two quotes sent at both backends at once became: ${found.join(", ")}`)
}

function statusOf(error: unknown): number {
  if (error instanceof HttpError && error.status < 500) return error.status
  throw error
}

/** Wrong passwords at both in turn: beyond the limit both refuse, as one backend would. */
export async function proveLimits({ stack, backends }: Site): Promise<string> {
  const email = `limited-${randomUUID()}@example.org`
  const statuses: number[] = []
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const place = attempt % 2 === 0 ? backends.a : backends.b
    const body = { email, password: "Salah-salah-9" }
    const status = await clientOf(place, stack.publishableKey)
      .post("/auth/customer/emailpass", body)
      .then(() => 200, statusOf)
    statuses.push(status)
  }
  const tried = statuses.filter((status) => status === 401).length
  const refused = statuses.filter((status) => status === 429).length
  // One more is let through every twenty seconds.
  if (tried < pairLimit || tried > pairLimit + 1 || refused !== attempts - tried)
    throw new Error(`${attempts} wrong passwords over both backends: ${statuses.join(", ")}`)
  return `${tried} of ${attempts} wrong passwords tried over both`
}

/**
 * Reads in both logs how often an event was taken up: each once, by one of the two, and each
 * backend takes up some.
 */
export async function proveEvents(site: Site, send: () => Promise<void>): Promise<string> {
  const before = await handled(site)
  const rfqs = 20
  for (let rfq = 0; rfq < rfqs; rfq += 1) await send()
  await waitUntil(async () => {
    const after = await handled(site)
    return after.a + after.b - before.a - before.b >= rfqs
  })
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  const after = await handled(site)
  const [a, b] = [after.a - before.a, after.b - before.b]
  if (a + b !== rfqs || a === 0 || b === 0)
    throw new Error(`${rfqs} events were taken up ${a} times by one and ${b} times by the other`)
  return `${rfqs} events taken up once each (${a} + ${b})`
}

async function handled({ backends }: Site): Promise<{ a: number; b: number }> {
  const [a, b] = await Promise.all(
    [backends.a, backends.b].map(
      async ({ machine }) =>
        (await machine.log("backend")).match(/Processing rfq\.sent/g)?.length ?? 0,
    ),
  )
  return { a: a ?? 0, b: b ?? 0 }
}
