import { randomUUID } from "node:crypto"
import type {
  MailWishes,
  NoticeList,
  NoticeSummary,
} from "@serumpun/backend/src/contracts/notice.ts"
import type { Paged } from "@serumpun/backend/src/contracts/paging.ts"
import { expect, inject, test } from "vitest"
import type { Client } from "../../scripts/http/client.ts"
import { createActors, refused, today, waitUntil } from "../support/actors.ts"
import { accept, asked, quoted } from "../support/orders.ts"
import { mailsTo } from "../support/outbox.ts"

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
  await waitUntil(async () => (await find()) !== undefined, { timeout_ms: 30_000, every_ms: 100 })
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
  const operator = await actors.curator("admin")
  const statuses = async () => {
    const { notices } = await operator.get<{ notices: NoticeSummary[] }>("/admin/notices?limit=100")
    return notices.filter(({ recipient }) => recipient === buyer.email).map(({ status }) => status)
  }
  await waitUntil(async () => (await statuses()).includes("unwanted"), { timeout_ms: 20_000 })
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
    { timeout_ms: 20_000 },
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
