import type { IncomingMessage } from "node:http"
import type { SoughtBatch } from "@serumpun/backend/src/contracts/demand.ts"
import { expect, test, vi } from "vitest"
import { createSoughtCounter } from "./sought-counter.ts"

const firefox = "Mozilla/5.0 Firefox/140.0"
const person = (number: number) => ({ address: `203.0.113.${number}`, agent: firefox })
const asked = (change: Partial<IncomingMessage> = {}) =>
  ({ method: "GET", headers: {}, ...change }) as IncomingMessage
const vanilla = "none;en;JP;vanilla"

function counter(start = "2026-11-10T05:00:00Z") {
  const sent: SoughtBatch[] = []
  const clock = { now: new Date(start) }
  const counted = createSoughtCounter({
    send: async (batch) => void sent.push(batch),
    now: () => clock.now,
  })
  return { ...counted, sent, clock }
}

test("each client counts once a day for a wish, and as one person in the month", async () => {
  const { hear, flush, sent, clock } = counter()
  for (const client of [person(1), person(1), person(2)]) hear(asked(), vanilla, client)
  clock.now = new Date("2026-11-11T05:00:00Z")
  for (const client of [person(1), person(1)]) hear(asked(), vanilla, client)
  await flush()
  expect(sent.map(({ rows }) => rows)).toEqual([
    [
      {
        ...{ text: "vanilla", locale: "en", market: "JP" },
        ...{ people: 2, searches: 3, not_found: 3, near: 0 },
      },
    ],
  ])
  clock.now = new Date("2026-12-01T05:00:00Z")
  hear(asked(), vanilla, person(1))
  await flush()
  expect(sent[1]?.rows[0]).toMatchObject({ people: 1, searches: 1 })
})

test("what came of it is counted apart, and each wish by itself", async () => {
  const { hear, flush, sent } = counter()
  hear(asked(), "found;en;;coffee", person(1))
  hear(asked(), "near;en;;coffee", person(2))
  hear(asked(), "none;de;;coffee", person(1))
  await flush()
  expect(sent[0]?.rows).toEqual([
    expect.objectContaining({ locale: "en", searches: 2, near: 1, not_found: 0 }),
    expect.objectContaining({ locale: "de", searches: 1, near: 0, not_found: 1 }),
  ])
})

test("machines, prefetched pages, HEAD and pages without a mark count nothing", async () => {
  const { hear, flush, sent } = counter()
  for (const agent of ["Googlebot/2.1", "HeadlessChrome/149", "curl/8.9", "node", ""])
    hear(asked(), vanilla, { address: "203.0.113.1", agent })
  hear(asked({ method: "HEAD" }), vanilla, person(1))
  hear(asked({ headers: { "sec-purpose": "prefetch" } }), vanilla, person(1))
  hear(asked({ headers: { "sec-purpose": "prefetch;prerender" } }), vanilla, person(1))
  hear(asked({ headers: { "sec-fetch-dest": "empty" } }), vanilla, person(1))
  hear(asked({ headers: { "sec-fetch-dest": "image" } }), vanilla, person(1))
  hear(asked(), null, person(1))
  hear(asked(), vanilla)
  await flush()
  expect(sent).toEqual([])
})

test("one address cannot fill the table", async () => {
  const { hear, flush, sent } = counter()
  for (let at = 0; at < 500; at++) hear(asked(), `none;en;;wish%20${at}`, person(1))
  await flush()
  expect(sent[0]?.rows).toHaveLength(100)
})

test("a page that a browser asks for as a page counts", async () => {
  const { hear, flush, sent } = counter()
  hear(asked({ headers: { "sec-fetch-dest": "document" } }), vanilla, person(1))
  await flush()
  expect(sent).toHaveLength(1)
})

test("the addresses of one home are one person", async () => {
  const { hear, flush, sent } = counter()
  for (const address of ["2001:db8::1", "2001:db8::2", "2001:db8::3"])
    hear(asked(), vanilla, { address, agent: firefox })
  await flush()
  expect(sent[0]?.rows[0]).toMatchObject({ people: 1, searches: 1 })
})

test("one network is at most five people for a wish in a month", async () => {
  const { hear, flush, sent, clock } = counter()
  const agents = [1, 2, 3, 4, 5, 6, 7].map((version) => `${firefox}.${version}`)
  const hearAll = () => {
    for (const agent of agents) hear(asked(), vanilla, { address: "203.0.113.1", agent })
  }
  hearAll()
  clock.now = new Date("2026-11-11T05:00:00Z")
  hearAll()
  await flush()
  expect(sent[0]?.rows[0]).toMatchObject({ people: 5, searches: 10 })
})

test("a batch that does not arrive is lost and never sent again", async () => {
  const told = vi.spyOn(console, "error").mockImplementation(() => {})
  const ids: string[] = []
  const { hear, close, flush } = createSoughtCounter({
    send: async ({ id }) => {
      ids.push(id)
      throw new Error("away")
    },
  })
  hear(asked(), vanilla, person(1))
  await flush()
  await close()
  expect(ids).toHaveLength(1)
  expect(told).toHaveBeenCalledOnce()
  told.mockRestore()
})

test("what waits is sent when the storefront closes", async () => {
  const { hear, close, sent } = counter()
  hear(asked(), vanilla, person(1))
  await close()
  expect(sent).toHaveLength(1)
})

test("closing waits for what is being sent, and for all of it five seconds at most", async () => {
  vi.useFakeTimers()
  const told = vi.spyOn(console, "error").mockImplementation(() => {})
  const ids: string[] = []
  const { hear, flush, close } = createSoughtCounter({
    send: (batch, signal) => {
      ids.push(batch.id)
      return new Promise((_, reject) =>
        signal.addEventListener("abort", () => reject(signal.reason)),
      )
    },
  })
  hear(asked(), vanilla, person(1))
  void flush()
  hear(asked(), "none;en;JP;coffee", person(1))
  let isClosed = false
  const closed = close().then(() => (isClosed = true))
  await vi.advanceTimersByTimeAsync(4900)
  expect(isClosed).toBe(false)
  await vi.advanceTimersByTimeAsync(200)
  await closed
  expect(ids, "what waited behind it is lost").toHaveLength(1)
  told.mockRestore()
  vi.useRealTimers()
})
