import { randomUUID } from "node:crypto"
import type { MailWishes, NoticeList } from "@serumpun/backend/src/contracts/notice.ts"
import type { Paged } from "@serumpun/backend/src/contracts/paging.ts"
import { addDays } from "@serumpun/domain/days"
import { expect, inject, test } from "vitest"
import type { Client } from "../../scripts/http/client.ts"
import { withClient } from "../../scripts/start/setup-marks.ts"
import { createActors, refused, today, waitUntil } from "../support/actors.ts"
import { addCertificate } from "../support/certificates.ts"
import { sendFile, settled } from "../support/imports.ts"
import { accept, asked, quoted } from "../support/orders.ts"
import { mailsTo, noticesTo } from "../support/outbox.ts"

const stack = inject("stack")
const actors = createActors(stack)

const list = (who: Client, side: string, query = "") =>
  who.get<NoticeList & Paged>(`${side}/notices${query}`)
const BUYER = "/store/buyer"
const PRODUCER = "/producer"

test("what somebody waits for stands in their account, in the language they ask for", async () => {
  const { buyer, producer, rfq } = await asked(actors, [100])
  const toProducer = await list(producer, PRODUCER, "?locale=id")
  expect(toProducer.notices[0]).toMatchObject({
    path: `producer/rfqs/${rfq.id}`,
    is_read: false,
  })
  expect(toProducer.notices[0]?.title).toContain(rfq.number)
  await quoted(producer, rfq)
  const inJapanese = await list(buyer, BUYER, "?locale=ja")
  const inEnglish = await list(buyer, BUYER, "?locale=en")
  expect(inJapanese.notices[0]?.path).toBe(`account/rfqs/${rfq.id}`)
  expect(inJapanese.notices[0]?.title).not.toBe(inEnglish.notices[0]?.title)
  expect(inJapanese.notices[0]?.title).toContain("見積書")
})

test("one notice is read, then all of them, and never those of another account", async () => {
  const { buyer, producer, rfq } = await asked(actors, [100])
  await quoted(producer, rfq)
  await quoted(producer, rfq)
  const { notices, unread } = await list(buyer, BUYER)
  expect(unread).toBe(2)
  const [first] = notices
  const other = await actors.buyer()
  await other.post(`${BUYER}/notices/read`, { id: first?.id })
  await producer.post(`${PRODUCER}/notices/read`, { id: first?.id })
  expect((await list(buyer, BUYER)).unread).toBe(2)
  expect((await list(other, BUYER)).count).toBe(0)
  await buyer.post(`${BUYER}/notices/read`, { id: first?.id })
  expect((await list(buyer, BUYER)).unread).toBe(1)
  await buyer.post(`${BUYER}/notices/read`, { id: null })
  expect(await list(buyer, BUYER)).toMatchObject({ unread: 0, count: 2 })
})

test("a mail is text and HTML, and says in its head how to get no more of its kind", async () => {
  const { buyer, producer, rfq } = await asked(actors, [100])
  await quoted(producer, rfq)
  const mail = await endableMail(buyer.email)
  expect(mail?.raw).toMatch(/^Content-Type: multipart\/alternative/m)
  expect(mail?.raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m)
  expect(mail?.text).toContain("/unsubscribe?token=")
})

/** The first mail to somebody that they can end; before it came the one that verifies their address. */
async function endableMail(email: string) {
  const find = async () =>
    (await mailsTo(stack, email)).find(({ raw }) => /^List-Unsubscribe:/m.test(raw))
  await waitUntil(async () => (await find()) !== undefined, { timeout_ms: 60_000, every_ms: 100 })
  return find()
}

/** The address in the head of a mail, which programs unfold. */
async function unsubscribeUrl(email: string): Promise<string> {
  const mail = await endableMail(email)
  const head = mail?.raw.slice(0, mail.raw.indexOf("\r\n\r\n")).replace(/\r\n[ \t]/g, "") ?? ""
  return /^List-Unsubscribe:\s*<([^>]+)>/m.exec(head)?.[1] ?? ""
}

test("one request without a session ends mails of a kind, and the notices stay", async () => {
  const { buyer, producer, rfq } = await asked(actors, [100])
  await quoted(producer, rfq)
  const url = await unsubscribeUrl(buyer.email)
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: "List-Unsubscribe=One-Click",
  })
  expect(answer.status).toBe(200)
  expect(await buyer.get<MailWishes>(`${BUYER}/mails`)).toEqual({ muted: ["quotes"] })
  await quoted(producer, rfq)
  const isUnwanted = async () =>
    (await noticesTo(stack, buyer.email)).some(({ status }) => status === "unwanted")
  await waitUntil(isUnwanted, { timeout_ms: 60_000 })
  const quotes = (await mailsTo(stack, buyer.email)).filter(({ text }) => text.includes(rfq.id))
  expect(quotes).toHaveLength(1)
  expect((await list(buyer, BUYER)).count).toBe(2)
})

test("looking at the link ends nothing, and a changed link is refused", async () => {
  const { buyer, producer, rfq } = await asked(actors, [100])
  await quoted(producer, rfq)
  const url = await unsubscribeUrl(buyer.email)
  expect((await fetch(url)).status).toBe(200)
  expect(await buyer.get<MailWishes>(`${BUYER}/mails`)).toEqual({ muted: [] })
  const token = new URL(url).searchParams.get("token") ?? ""
  const forged = `${token.slice(0, -4)}AAAA`
  expect(await refused(actors.client.post("/recovery/unsubscribe", { token: forged }))).toEqual({
    status: 400,
    problems: [{ field: "token", code: "link_expired" }],
  })
})

test("money and safety cannot be turned off, and other kinds are a choice of each person", async () => {
  const buyer = await actors.buyer()
  for (const group of ["money", "security"])
    expect(await refused(buyer.post(`${BUYER}/mails`, { muted: [group] }))).toEqual({
      status: 400,
      problems: [{ field: "muted", code: "invalid_choice" }],
    })
  await buyer.post(`${BUYER}/mails`, { muted: ["quotes", "messages"] })
  await buyer.post(`${BUYER}/mails`, { muted: ["messages"] })
  expect(await buyer.get<MailWishes>(`${BUYER}/mails`)).toEqual({ muted: ["messages"] })
})

test("operators hear of a transfer that waits for them, and both sides of the money that came in", async () => {
  const { buyer, producer, rfq } = await asked(actors, [100])
  const { order } = await accept(buyer, await quoted(producer, rfq))
  const { transfer_id } = await buyer.post<{ transfer_id: string }>(
    `${BUYER}/orders/${order.id}/transfers`,
    {
      idempotency_key: randomUUID(),
      amount: order.due.deposit,
      currency: order.currency,
      paid_on: today,
      note: null,
    },
  )
  await waitUntil(
    async () =>
      (await mailsTo(stack, "admin@example.com")).some(({ subject }) =>
        subject.includes(order.number),
      ),
    { timeout_ms: 60_000 },
  )
  const operator = await actors.curator("admin")
  await operator.post(`/admin/transfers/${transfer_id}/confirm`, {
    credited: order.due.deposit,
    credited_on: today,
  })
  const paths = async (who: Client, side: string) =>
    (await list(who, side)).notices.map(({ path }) => path)
  expect(await paths(buyer, BUYER)).toContain(`account/orders/${order.id}`)
  expect((await paths(producer, PRODUCER)).filter((path) => path.includes(order.id))).toHaveLength(
    3,
  )
})

const waits = { timeout: 60_000, interval: 500 }
const titlesOf = async (who: Client) =>
  (await list(who, PRODUCER, "?locale=id")).notices.map(({ title, path }) => `${path}: ${title}`)

test("a file of listings that has been worked through is told of once, with its name", async () => {
  const producer = await actors.producer()
  const file =
    "title.id,category,processing_stage,unit,province\nTikar,craft/rattan,finished,pc,ID-KU"
  const { id } = await sendFile(producer, file, "tikar.csv")
  await settled(producer, id)
  await producer.post(`/producer/imports/${id}/run`, { rows: "all" })
  await settled(producer, id)
  const told = async () =>
    (await titlesOf(producer)).filter((line) => line.startsWith(`producer/imports/${id}: `))
  await expect.poll(told, waits).toEqual([expect.stringContaining("tikar.csv")])
  await producer.post(`/producer/imports/${id}/undo`)
  await settled(producer, id)
  expect(await told()).toHaveLength(1)
  const mailed = async () =>
    (await mailsTo(stack, producer.email)).filter(({ subject }) => subject.includes("tikar.csv"))
  await expect.poll(mailed, waits).toHaveLength(1)
})

test("a certificate whose last day is over is told of once, one that goes on is not", async () => {
  const producer = await actors.producer()
  const [ended, valid] = [await addCertificate(producer), await addCertificate(producer)]
  await withClient(stack.databaseUrl, async (client) => {
    await client.query(
      "update certificate set created_at = now() - interval '2 days' where producer_id = $1",
      [producer.id],
    )
    await client.query("update certificate set valid_until = $1 where id = $2", [
      ...[addDays(today, -1), ended],
    ])
  })
  const keys = async () =>
    (
      await withClient(stack.databaseUrl, (client) =>
        client.query<{ key: string }>(
          "select key from notice where kind = 'certificate_ended' and reader_id = $1",
          [producer.id],
        ),
      )
    ).rows.map(({ key }) => key)
  await expect.poll(keys, waits).toEqual([expect.stringContaining(ended)])
  expect((await titlesOf(producer)).join()).not.toContain(valid)
  const mail = await waitForSubject(producer.email, "Sertifikat berakhir")
  expect(mail).toHaveLength(1)
})

test("the end of a suspension is told of once two persons have agreed, not before", async () => {
  const producer = await actors.producer()
  const curator = await actors.curator("curator")
  await curator.post(`/admin/curation/producers/${producer.id}/suspend`, {
    note: "The workshop was closed.",
  })
  const told = async () =>
    (await titlesOf(producer)).filter((line) => line.includes("Penangguhan usaha Anda telah"))
  await curator.post(`/admin/curation/producers/${producer.id}/verify`, {})
  expect(await told()).toEqual([])
  await (
    await actors.curator("curator2")
  ).post(`/admin/curation/producers/${producer.id}/verify`, {})
  await expect.poll(told, waits).toHaveLength(1)
  expect(await waitForSubject(producer.email, "Penangguhan usaha Anda telah")).toHaveLength(1)
})

/** Mails whose subject has these words, once there is one. */
async function waitForSubject(email: string, words: string) {
  const found = async () =>
    (await mailsTo(stack, email)).filter(({ subject }) => subject.includes(words))
  await waitUntil(async () => (await found()).length > 0, { timeout_ms: 60_000 })
  return found()
}
