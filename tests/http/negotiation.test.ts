import { randomUUID } from "node:crypto"
import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { Client } from "pg"
import { expect, inject, test } from "vitest"
import type { BuyerRfq, QuoteView } from "@serumpun/backend/src/contracts/buyer.ts"
import type { SendWish } from "@serumpun/backend/src/contracts/negotiation.ts"
import type { ProducerRfq } from "@serumpun/backend/src/contracts/producer.ts"
import { addDays } from "@serumpun/domain/days"
import { HttpError } from "../../scripts/http/client.ts"
import { completeQuote, completeRfq, createActors, refused, today } from "../support/actors.ts"

const stack = inject("stack")
const actors = createActors(stack)

/** A buyer's request to one producer, who has not answered yet. */
async function asked() {
  const producer = await actors.producer()
  const listing = await actors.published(producer)
  const buyer = await actors.buyer()
  const { rfq } = await buyer.post<{ rfq: BuyerRfq }>(
    "/store/buyer/rfqs",
    completeRfq([{ listing_id: listing.id, quantity: 100 }]),
  )
  const { rfq: mine } = await producer.get<{ rfq: ProducerRfq }>(`/producer/rfqs/${rfq.id}`)
  const item = mine.items[0]?.id ?? ""
  const write = async (change: Parameters<typeof completeQuote>[1] = {}) => {
    const body = completeQuote(item, change)
    const path = `/producer/rfqs/${rfq.id}/quotes`
    return (await producer.post<{ quote: QuoteView }>(path, body)).quote
  }
  const read = async () => (await buyer.get<{ rfq: BuyerRfq }>(`/store/buyer/rfqs/${rfq.id}`)).rfq
  return { producer, listing, buyer, rfq, item, write, read }
}

/** Where the thing stands, as a refusal tells it. */
async function stateTold(request: Promise<unknown>) {
  const error = await request.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof HttpError)) throw new Error("The request was not refused")
  const { thing, from } = error.problems[0]?.params ?? {}
  return { status: error.status, thing, from }
}

async function mailsTo(address: string, about: string): Promise<string[]> {
  const folder = join(stack.dataDir, "outbox")
  const names = (await readdir(folder)).filter((name) => name.endsWith(".eml"))
  const mails = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")))
  return (
    mails
      .map((mail) => mail.replaceAll("=\r\n", ""))
      // "Q-2026-000007" is also the end of the number of an RFQ.
      .filter((mail) => mail.includes(`To: ${address}`))
      .filter((mail) => mail.replaceAll(`RF${about}`, "").includes(about))
  )
}

async function inDatabase(sql: string, values: unknown[]): Promise<void> {
  const client = new Client({ connectionString: stack.databaseUrl })
  await client.connect()
  await client.query(sql, values).finally(() => client.end())
}

const MAIL_SOON = { timeout: 60_000, interval: 200 }

test("a saved quote is not sent once its listing has left the market, and keeps being a draft", async () => {
  const { producer, listing, write, read } = await asked()
  const draft = await write({ send: false })
  await producer.post(`/producer/listings/${listing.id}/withdraw`)
  const late = await refused(producer.post(`/producer/quotes/${draft.id}/send`))
  expect(late).toEqual({
    status: 400,
    problems: [{ field: "lines.0.rfq_item_id", code: "listing_not_public" }],
  })
  const direct = await refused(write())
  expect(direct.problems[0]?.code).toBe("listing_not_public")
  expect((await read()).quotes).toEqual([])
})

test("with a cancelled request its open quote ends, and a late withdrawal hears so", async () => {
  const { producer, buyer, rfq, write, read } = await asked()
  const quote = await write()
  await buyer.post(`/store/buyer/rfqs/${rfq.id}/cancel`)
  expect((await read()).quotes.map(({ status }) => status)).toEqual(["declined"])
  expect(await stateTold(producer.post(`/producer/quotes/${quote.id}/withdraw`))).toEqual({
    status: 400,
    thing: "quote",
    from: "declined",
  })
  expect(await stateTold(write())).toEqual({ status: 400, thing: "rfq", from: "cancelled" })
  expect(await stateTold(buyer.post(`/store/buyer/rfqs/${rfq.id}/cancel`))).toMatchObject({
    from: "cancelled",
  })
})

test("an expired quote is told to its producer and to the buyer; the request stays open", async () => {
  const { producer, buyer, rfq, write, read } = await asked()
  const quote = await write()
  await inDatabase("update quote set valid_until = '2026-01-01' where id = $1", [quote.id])
  expect(await stateTold(producer.post(`/producer/quotes/${quote.id}/withdraw`))).toMatchObject({
    thing: "quote",
    from: "expired",
  })
  const state = async () => {
    const { status, quotes } = await read()
    return [status, ...quotes.map((one) => one.status)]
  }
  const minute = { timeout: 90_000, interval: 1_000 }
  await expect.poll(state, minute).toEqual(["sent", "expired"])
  await expect.poll(() => mailsTo(producer.email, quote.number), MAIL_SOON).toHaveLength(1)
  await expect.poll(() => mailsTo(buyer.email, rfq.id), MAIL_SOON).toHaveLength(2)
  expect((await write()).status, "the request is still open").toBe("sent")
}, 150_000)

test("a request whose day has passed waits for its open quote", async () => {
  const { rfq, write, read, producer } = await asked()
  const quote = await write()
  await inDatabase("update rfq set needed_by = '2026-01-01' where id = $1", [rfq.id])
  await producer.post(`/producer/quotes/${quote.id}/withdraw`)
  const status = async () => (await read()).status
  await expect.poll(status, { timeout: 90_000, interval: 1_000 }).toBe("expired")
}, 150_000)

const wish = (item: string, change: Partial<SendWish> = {}): SendWish => ({
  idempotency_key: randomUUID(),
  message: "Could you do better for a larger lot?",
  lines: [{ rfq_item_id: item, quantity: 200, unit_price: 10.5 }],
  incoterm: null,
  incoterm_place: null,
  valid_until: addDays(today, 40),
  ...change,
})
const decline = { reason: "price", note: "Too high for this season" } as const

test("a declined quote says why to both sides, and a new version may follow", async () => {
  const { producer, buyer, rfq, write } = await asked()
  const quote = await write()
  const path = `/store/buyer/quotes/${quote.id}/decline`
  expect(await refused(buyer.post(path, { reason: "other", note: " " }))).toEqual({
    status: 400,
    problems: [{ field: "note", code: "note_required" }],
  })
  expect((await refused(buyer.post(path, { reason: "cancelled", note: null }))).status).toBe(400)
  const declined = await buyer.post<{ rfq: BuyerRfq }>(path, decline)
  expect(declined.rfq.quotes[0]).toMatchObject({
    status: "declined",
    end_reason: "price",
    end_note: decline.note,
  })
  await buyer.post(path, decline)
  const own = await producer.get<{ rfq: ProducerRfq }>(`/producer/rfqs/${rfq.id}`)
  expect(own.rfq.quotes[0]).toMatchObject({ end_reason: "price", end_note: decline.note })
  await expect.poll(() => mailsTo(producer.email, decline.note), MAIL_SOON).toHaveLength(1)
  expect((await write()).version).toBe(2)
})

test("closing ends the open quotes for the same reason and takes no more of them", async () => {
  const { producer, buyer, rfq, write } = await asked()
  await write()
  const body = { reason: "bought_elsewhere", note: "In Lampung this time" }
  const closed = await buyer.post<{ rfq: BuyerRfq }>(`/store/buyer/rfqs/${rfq.id}/close`, body)
  expect(closed.rfq).toMatchObject({ status: "closed", end_reason: "bought_elsewhere" })
  expect(closed.rfq.quotes[0]).toMatchObject({ status: "declined", end_reason: "bought_elsewhere" })
  expect(await stateTold(write())).toMatchObject({ thing: "rfq", from: "closed" })
  await expect.poll(() => mailsTo(producer.email, body.note), MAIL_SOON).toHaveLength(1)
})

test("a wish reaches the producer once, and is answered by a version that replaces the quote", async () => {
  const { producer, buyer, rfq, item, write, read } = await asked()
  const quote = await write()
  const path = `/store/buyer/quotes/${quote.id}/wishes`
  const empty = wish(item, { message: null, lines: [], valid_until: null })
  expect((await refused(buyer.post(path, empty))).problems).toEqual([
    { field: "message", code: "wish_empty" },
  ])
  const sent = wish(item)
  await Promise.all([1, 2].map(() => buyer.post(path, sent)))
  const own = await producer.get<{ rfq: ProducerRfq }>(`/producer/rfqs/${rfq.id}`)
  const { idempotency_key: _key, ...asked_for } = sent
  expect(own.rfq.quotes[0]?.wishes).toMatchObject([asked_for])
  await expect.poll(() => mailsTo(producer.email, "larger lot"), MAIL_SOON).toHaveLength(1)
  const answer = await write({ valid_until: addDays(today, 40) })
  expect(answer).toMatchObject({ version: 2, status: "sent", wishes: [] })
  expect((await read()).quotes.map(({ status }) => status)).toEqual(["sent", "superseded"])
  expect(await stateTold(buyer.post(path, wish(item)))).toMatchObject({ from: "superseded" })
})

test("an extended quote differs in its day alone; a second tap makes no second version", async () => {
  const { producer, write, read } = await asked()
  const quote = await write()
  const path = `/producer/quotes/${quote.id}/extend`
  const early = await refused(producer.post(path, { valid_until: quote.valid_until }))
  expect(early.problems).toEqual([{ field: "valid_until", code: "out_of_range" }])
  const body = { valid_until: addDays(quote.valid_until, 14) }
  const [extended] = await Promise.all(
    [1, 2].map(() => producer.post<{ quote: QuoteView }>(path, body)),
  )
  const { totals, lines, incoterm_place } = quote
  expect(extended?.quote).toMatchObject({ ...body, version: 2, totals, lines, incoterm_place })
  expect((await read()).quotes.map(({ status }) => status)).toEqual(["sent", "superseded"])
})

test("an expired quote can be extended while nothing later went out", async () => {
  const { producer, write, read } = await asked()
  const quote = await write()
  await inDatabase("update quote set valid_until = $2 where id = $1", [
    quote.id,
    addDays(today, -1),
  ])
  const path = `/producer/quotes/${quote.id}/extend`
  await producer.post(path, { valid_until: addDays(today, 14) })
  expect((await read()).quotes.map(({ version }) => version)).toEqual([2, 1])
  expect(await stateTold(producer.post(path, { valid_until: addDays(today, 30) }))).toMatchObject({
    from: "superseded",
  })
})

test("a buyer is reminded once before an open quote ends", async () => {
  const { buyer, rfq, write } = await asked()
  const quote = await write()
  await inDatabase(
    "update quote set valid_until = $2, sent_at = sent_at - interval '5 days' where id = $1",
    [quote.id, addDays(today, 3)],
  )
  const mails = () => mailsTo(buyer.email, rfq.id)
  await expect.poll(mails, { timeout: 90_000, interval: 1_000 }).toHaveLength(2)
  await new Promise((resolve) => setTimeout(resolve, 32_000))
  expect(await mails(), "the next two looks write no second one").toHaveLength(2)
}, 200_000)

test("of a refusal, a withdrawal, an extension and a closing at once, the result is one whole state", async () => {
  for (let round = 0; round < 4; round += 1) {
    const { producer, buyer, rfq, write, read } = await asked()
    const quote = await write()
    const at = `/producer/quotes/${quote.id}`
    const rivals = [
      () => buyer.post(`/store/buyer/quotes/${quote.id}/decline`, decline),
      () => producer.post(`${at}/withdraw`),
      () => producer.post(`${at}/extend`, { valid_until: addDays(quote.valid_until, 14) }),
      () => buyer.post(`/store/buyer/rfqs/${rfq.id}/close`, { reason: "not_needed", note: null }),
    ]
    const turned = rivals.map((_, index) => rivals[(index + round) % rivals.length]!)
    await Promise.allSettled(turned.map((rival) => rival()))
    const { status, quotes } = await read()
    expect(status).toBe("closed")
    expect(quotes.filter((one) => one.status === "sent")).toEqual([])
    const first = quotes.find(({ id }) => id === quote.id)
    expect(["declined", "withdrawn", "superseded"]).toContain(first?.status)
    expect(quotes.length).toBe(first?.status === "superseded" ? 2 : 1)
  }
}, 180_000)

test("nobody else's quote or request can be declined, closed, asked to change or extended", async () => {
  const { producer, buyer, rfq, item, write, read } = await asked()
  const quote = await write()
  const draft = await write({ send: false })
  const [stranger, other] = [await actors.producer(), await actors.buyer()]
  const extension = { valid_until: addDays(today, 60) }
  const closing = { reason: "not_needed", note: null }
  for (const attempt of [
    () => other.post(`/store/buyer/quotes/${quote.id}/decline`, decline),
    () => other.post(`/store/buyer/rfqs/${rfq.id}/close`, closing),
    () => other.post(`/store/buyer/quotes/${quote.id}/wishes`, wish(item)),
    () => stranger.post(`/producer/quotes/${quote.id}/extend`, extension),
    // A draft does not exist for its buyer.
    () => buyer.post(`/store/buyer/quotes/${draft.id}/decline`, decline),
    () => buyer.post(`/store/buyer/quotes/${draft.id}/wishes`, wish(item)),
  ])
    expect((await refused(attempt())).status).toBe(404)
  const foreign = producer.post(`/store/buyer/quotes/${quote.id}/decline`, decline)
  expect((await refused(foreign)).status).toBe(401)
  expect((await read()).quotes.map(({ status }) => status)).toEqual(["sent"])
})
