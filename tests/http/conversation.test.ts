import { randomUUID } from "node:crypto"
import type {
  MessageView,
  SendMessage,
  ThreadView,
  UnreadThreads,
} from "@serumpun/backend/src/contracts/conversation.ts"
import type { Paged } from "@serumpun/backend/src/contracts/paging.ts"
import { expect, inject, test } from "vitest"
import { type Client, HttpError } from "../../scripts/http/client.ts"
import { createActors, picture, refused, waitUntil } from "../support/actors.ts"
import { accept, asked, quoted } from "../support/orders.ts"
import { noticesTo } from "../support/outbox.ts"

const stack = inject("stack")
const actors = createActors(stack)

const words = (change: Partial<SendMessage> = {}): SendMessage => ({
  client_key: randomUUID(),
  language: "ja",
  text: "在庫はありますか。",
  phrase: null,
  rfq_item_id: null,
  quote_id: null,
  ...change,
})
type Page = ThreadView & Paged

/** A buyer, a producer who was asked, and the thread as each of them reaches it. */
async function talking() {
  const { buyer, producer, rfq, ...rest } = await asked(actors, [100])
  const ofBuyer = `/store/buyer/rfqs/${rfq.id}/threads/${producer.id}`
  const ofProducer = `/producer/rfqs/${rfq.id}/thread`
  const write = async (who: Client, base: string, message: SendMessage) =>
    (await who.post<{ message: MessageView }>(`${base}/messages`, message)).message
  return {
    ...rest,
    buyer,
    producer,
    rfq,
    ofBuyer,
    ofProducer,
    buyerWrites: (change?: Partial<SendMessage>) => write(buyer, ofBuyer, words(change)),
    producerWrites: (change?: Partial<SendMessage>) => write(producer, ofProducer, words(change)),
    buyerReads: () => buyer.get<Page>(`${ofBuyer}/messages`),
    producerReads: () => producer.get<Page>(`${ofProducer}/messages`),
  }
}

function withFile(content: Buffer | Uint8Array, name: string, message: SendMessage): FormData {
  const form = new FormData()
  form.set("message", JSON.stringify(message))
  form.set("file", new Blob([new Uint8Array(content)]), name)
  return form
}

test("both sides write, each in their language, and see what the other has read", async () => {
  const { buyerWrites, producerWrites, buyerReads, producerReads, producer, rfq } = await talking()
  await buyerWrites()
  const unread = await producer.get<UnreadThreads>("/producer/threads")
  expect(unread.threads).toEqual([
    { rfq_id: rfq.id, producer_id: producer.id, number: rfq.number, unread: 1 },
  ])
  expect((await buyerReads()).messages[0]).toMatchObject({
    serial: 1,
    side: "buyer",
    author_name: "Aiko Tanaka",
    language: "ja",
    text: "在庫はありますか。",
    is_read: false,
  })
  await producerReads()
  expect((await buyerReads()).messages[0]?.is_read).toBe(true)
  expect((await producer.get<UnreadThreads>("/producer/threads")).unread).toBe(0)
  await producerWrites({
    language: "id",
    text: null,
    phrase: { id: "tellCapacity", values: { quantity: { number: 400, unit: "pc" } } },
  })
  const { messages, is_open, count } = await buyerReads()
  expect([messages.length, count, is_open]).toEqual([2, 2, true])
  expect(messages[0]?.phrase).toEqual({
    id: "tellCapacity",
    values: { quantity: { number: 400, unit: "pc" } },
  })
})

test("the same key is one message, however often and however many at once it is sent", async () => {
  const { buyer, ofBuyer, buyerReads } = await talking()
  const message = words()
  const send = () => buyer.post<{ message: MessageView }>(`${ofBuyer}/messages`, message)
  const sent = await Promise.all(Array.from({ length: 8 }, send))
  expect(new Set(sent.map((answer) => answer.message.id)).size).toBe(1)
  await send()
  expect((await buyerReads()).count).toBe(1)
})

test("messages written at once are numbered without gaps", async () => {
  const { buyerWrites, producerWrites, buyerReads } = await talking()
  await Promise.all(
    Array.from({ length: 12 }, (_, at) => (at % 2 ? buyerWrites() : producerWrites())),
  )
  const { messages } = await buyerReads()
  expect(messages.map(({ serial }) => serial)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1])
})

test("a picture travels with a message, and nobody but the two of them opens it", async () => {
  const { buyer, producer, ofBuyer, ofProducer } = await talking()
  const message = words({ text: null })
  const { message: sent } = await buyer.post<{ message: MessageView }>(
    `${ofBuyer}/messages/file`,
    withFile(await picture(), "bag.jpg", message),
  )
  const [file] = sent.files
  expect(file?.name).toBe("bag.jpg")
  // A picture is no JSON, so that the client has nothing to give when it arrives.
  const open = (client: Client, path: string) =>
    client.get(`${path}/files/${file?.id}`).catch((error: unknown) => {
      if (error instanceof HttpError) return error.status
      if (error instanceof SyntaxError) return "arrived"
      throw error
    })
  expect(await open(buyer, ofBuyer)).toBe("arrived")
  expect(await open(producer, ofProducer)).toBe("arrived")
  const other = await talking()
  expect(await open(other.buyer, ofBuyer)).toBe(404)
  expect(await open(other.producer, ofProducer)).toBe(404)
  // Their own thread does not lead to another thread's file.
  expect(await open(other.buyer, other.ofBuyer)).toBe(404)
  expect(await open(other.producer, other.ofProducer)).toBe(404)
})

test("40 MB, a PDF with a script and a program are refused with a reason, and leave no message", async () => {
  const { buyer, ofBuyer, buyerReads } = await talking()
  const send = (content: Buffer, name: string) =>
    refused(buyer.post(`${ofBuyer}/messages/file`, withFile(content, name, words())))
  const large = Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(40 * 1024 * 1024)])
  expect(await send(large, "large.pdf")).toEqual({
    status: 400,
    problems: [{ field: "file", code: "file_too_large" }],
  })
  const script = Buffer.from(
    "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n",
  )
  expect(await send(script, "order.pdf")).toMatchObject({
    status: 400,
    problems: [{ field: "file" }],
  })
  expect((await send(Buffer.from("MZ program"), "x.pdf")).problems).toEqual([
    { field: "file", code: "file_type" },
  ])
  expect((await buyerReads()).count).toBe(0)
})

test.each([
  [{ text: null }, "text", "required"],
  [{ text: "x".repeat(2001) }, "text", "too_long"],
  [{ rfq_item_id: "rfqi_of_somebody_else" }, "about", "invalid_choice"],
  [{ quote_id: "quo_of_somebody_else" }, "about", "invalid_choice"],
  [
    { phrase: { id: "readyOn", values: { date: "2026-02-30" } } },
    "phrase.values.date",
    "invalid_date",
  ],
  [{ phrase: { id: "readyOn", values: {} } }, "phrase.values.date", "required"],
] as const)("%j is refused at its field", async (change, field, code) => {
  const { buyer, ofBuyer } = await shared()
  const answer = await refused(
    buyer.post(`${ofBuyer}/messages`, words(change as Partial<SendMessage>)),
  )
  expect(answer).toEqual({ status: 400, problems: [{ field, code }] })
})

let one: ReturnType<typeof talking> | undefined
/** One thread for tests that write nothing. */
const shared = () => (one ??= talking())

test("what is another's does not exist, on every route of a thread", async () => {
  const { buyer, producer, ofBuyer, ofProducer, rfq } = await shared()
  const stranger = await actors.buyer()
  const other = await actors.newProducer()
  const asks = (client: Client, base: string) => [
    () => client.get(`${base}/messages`),
    () => client.get(`${base}/news`),
    () => client.get(`${base}/files/cfil_1`),
    () => client.post(`${base}/messages`, words()),
    async () => client.post(`${base}/messages/file`, withFile(await picture(), "a.jpg", words())),
  ]
  const tried = [
    ...asks(stranger, ofBuyer),
    ...asks(other, ofProducer),
    // A producer who was not asked has no thread in the buyer's own request.
    ...asks(buyer, `/store/buyer/rfqs/${rfq.id}/threads/${other.id}`),
    ...asks(producer, "/producer/rfqs/rfq_unknown/thread"),
  ]
  for (const request of tried) expect((await refused(request())).status).toBe(404)
})

test("a thread closes with its request, and opens no more when only a cancelled order is left", async () => {
  const { buyer, producer, rfq, buyerWrites, producerWrites, buyerReads } = await talking()
  const { order } = await accept(buyer, await quoted(producer, rfq))
  // The request is closed by the acceptance; the order keeps the thread open.
  await producerWrites({ text: "Terima kasih" })
  await buyer.post(`/store/buyer/orders/${order.id}/cancel`, { note: "Changed" })
  const late = await refused(buyerWrites())
  expect(late.problems[0]?.code).toBe("transition_not_allowed")
  expect((await buyerReads()).is_open).toBe(false)
})

test("a suspended producer reads and does not write", async () => {
  const { producer, producerWrites, producerReads, buyerWrites } = await talking()
  await buyerWrites()
  const curator = await actors.curator("curator")
  await curator.post(`/admin/curation/producers/${producer.id}/suspend`, { note: "Papers" })
  expect((await refused(producerWrites())).problems[0]?.code).toBe("producer_suspended")
  expect((await producerReads()).count).toBe(1)
})

test("news come as soon as somebody writes, and after the time asked for otherwise", async () => {
  const { buyer, ofBuyer, producerWrites, buyerReads } = await talking()
  const ask = (after: number, wait: number) =>
    buyer.get<{ version: number }>(`${ofBuyer}/news?after=${after}&wait=${wait}`)
  expect(await ask(0, 1)).toEqual({ version: 0 })
  const started = performance.now()
  const waiting = ask(0, 15)
  await producerWrites()
  expect((await waiting).version).toBeGreaterThan(0)
  expect(performance.now() - started).toBeLessThan(5_000)
  await buyerReads()
})

const mailsAbout = async (email: string) =>
  (await noticesTo(stack, email)).filter(({ kind }) => kind === "message_received")

test("a burst of messages is one mail, and none when they are read before it goes out", async () => {
  const { producer, buyerWrites, producerReads } = await talking()
  for (let count = 0; count < 5; count += 1) await buyerWrites()
  const [mail, ...more] = await mailsAbout(producer.email)
  expect([mail?.status, more.length]).toEqual(["waiting", 0])
  await producerReads()
  expect(await mailsAbout(producer.email)).toEqual([])
  // Nothing has been sent, so the next message is told of without waiting ten minutes.
  await buyerWrites()
  expect(await mailsAbout(producer.email)).toHaveLength(1)
})

test("a mail goes out in the reader's language, with a link to the thread", async () => {
  const { producer, buyerWrites } = await talking()
  await buyerWrites({ text: null, phrase: { id: "askMoq", values: {} } })
  const sent = async () => (await mailsAbout(producer.email))[0]?.status === "sent"
  await waitUntil(sent, { timeout_ms: 90_000, every_ms: 500 })
})
