import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { expect, inject, test } from "vitest"
import type { BuyerRfq } from "@serumpun/backend/src/contracts/buyer.ts"
import type { NoticeSummary } from "@serumpun/backend/src/contracts/notice.ts"
import type { ProducerRfq } from "@serumpun/backend/src/contracts/producer.ts"
import { completeQuote, completeRfq, createActors, refused } from "../support/actors.ts"

const stack = inject("stack")
const actors = createActors(stack)

/** The mails that have reached an address. */
async function mailsTo(address: string): Promise<string[]> {
  const folder = join(stack.dataDir, "outbox")
  const names = (await readdir(folder)).filter((name) => name.endsWith(".eml"))
  const mails = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")))
  return mails.filter((mail) => mail.includes(`To: ${address}`))
}

async function sentRfq() {
  const producer = await actors.producer()
  const listing = await actors.published(producer)
  const buyer = await actors.buyer()
  const body = completeRfq([{ listing_id: listing.id, quantity: 100 }])
  const { rfq } = await buyer.post<{ rfq: BuyerRfq }>("/store/buyer/rfqs", body)
  return { producer, buyer, body, rfq }
}

test("a request reaches its producer by mail once, however often it is sent", async () => {
  const { producer, buyer, body, rfq } = await sentRfq()
  await Promise.all([1, 2, 3].map(() => buyer.post("/store/buyer/rfqs", body)))
  await expect.poll(() => mailsTo(producer.email), { timeout: 5_000 }).toHaveLength(1)
  const [mail] = await mailsTo(producer.email)
  expect(mail).toContain(rfq.number)
  expect(mail).toContain(`/id/producer/rfqs/${rfq.id}`)
})

test("a quote reaches the buyer by mail once, and the next version once more", async () => {
  const { producer, buyer, rfq } = await sentRfq()
  const path = `/producer/rfqs/${rfq.id}`
  const { rfq: asked } = await producer.get<{ rfq: ProducerRfq }>(path)
  const quote = completeQuote(asked.items[0]?.id ?? "")
  await Promise.all([1, 2].map(() => producer.post(`${path}/quotes`, quote)))
  await expect.poll(() => mailsTo(buyer.email), { timeout: 5_000 }).toHaveLength(1)
  await producer.post(`${path}/quotes`, completeQuote(asked.items[0]?.id ?? ""))
  await expect.poll(() => mailsTo(buyer.email), { timeout: 5_000 }).toHaveLength(2)
})

test("operators see what was sent, without what it tells; curators see nothing of it", async () => {
  const { producer } = await sentRfq()
  await expect.poll(() => mailsTo(producer.email), { timeout: 5_000 }).toHaveLength(1)
  const operator = await actors.curator("admin")
  const answer = await operator.get<{ notices: NoticeSummary[]; count: number }>(
    "/admin/notices?status=sent&limit=100",
  )
  const found = answer.notices.find(({ recipient }) => recipient === producer.email)
  expect(found).toMatchObject({ kind: "rfq_received", locale: "id", status: "sent", attempts: 1 })
  expect(answer.count).toBeGreaterThan(0)
  expect(JSON.stringify(found)).not.toContain("rfq_id")
  const again = await refused(operator.post(`/admin/notices/${found?.id}/retry`))
  expect(again.problems[0]?.code).toBe("transition_not_allowed")
  expect((await refused(operator.get("/admin/notices?limit=1000"))).status).toBe(400)

  const curator = await actors.curator("curator")
  expect((await refused(curator.get("/admin/notices"))).status).toBe(403)
  expect((await refused(curator.post(`/admin/notices/${found?.id}/retry`))).status).toBe(403)
})

test("the state of the mail is public as two numbers", async () => {
  const health = (await (await fetch(`${stack.storefrontUrl}/healthz`)).json()) as object
  expect(health).toMatchObject({
    status: "up",
    database: "up",
    search: "up",
    backend: "up",
    mail: { waiting: expect.any(Number), failed: 0 },
  })
})
