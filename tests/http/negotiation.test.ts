import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { Client } from "pg"
import { expect, inject, test } from "vitest"
import type { BuyerRfq, QuoteView } from "@serumpun/backend/src/contracts/buyer.ts"
import type { ProducerRfq } from "@serumpun/backend/src/contracts/producer.ts"
import { HttpError } from "../../scripts/http/client.ts"
import { completeQuote, completeRfq, createActors, refused } from "../support/actors.ts"

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
  return mails
    .map((mail) => mail.replaceAll("=\r\n", ""))
    .filter((mail) => mail.includes(`To: ${address}`) && mail.includes(about))
}

async function inDatabase(sql: string, values: unknown[]): Promise<void> {
  const client = new Client({ connectionString: stack.databaseUrl })
  await client.connect()
  await client.query(sql, values).finally(() => client.end())
}

const MAIL_SOON = { timeout: 15_000, interval: 200 }

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
