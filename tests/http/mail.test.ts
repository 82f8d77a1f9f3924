import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { expect, inject, test } from "vitest"
import type { BuyerRfq, QuoteView } from "@serumpun/backend/src/contracts/buyer.ts"
import type { NoticeSummary } from "@serumpun/backend/src/contracts/notice.ts"
import type { ProducerMe, ProducerRfq } from "@serumpun/backend/src/contracts/producer.ts"
import { inEveryLocale } from "@serumpun/domain/locales"
import {
  completeQuote,
  completeRfq,
  createActors,
  refused,
  showEvidence,
} from "../support/actors.ts"
import { allRows } from "../support/all-rows.ts"
import { addCertificate } from "../support/certificates.ts"
import { answerNotes } from "../support/listing-notes.ts"

const stack = inject("stack")
const actors = createActors(stack)

/** The mails that have reached an address, those that name something; soft line ends are undone. */
async function mailsTo(address: string, about = ""): Promise<string[]> {
  const folder = join(stack.dataDir, "outbox")
  const names = (await readdir(folder)).filter((name) => name.endsWith(".eml"))
  const mails = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")))
  const texts = mails.map((mail) => mail.replaceAll("=\r\n", ""))
  return texts.filter((mail) => mail.includes(`To: ${address}`) && mail.includes(about))
}

const SOON = { timeout: 60_000 }
const inAll = (text: string) => inEveryLocale(() => text)

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
  await expect.poll(() => mailsTo(producer.email, rfq.id), SOON).toHaveLength(1)
  const [mail] = await mailsTo(producer.email, rfq.id)
  expect(mail).toContain(rfq.number)
  expect(mail).toContain(`/id/producer/rfqs/${rfq.id}`)
})

test("a quote reaches the buyer by mail once, and the next version once more", async () => {
  const { producer, buyer, rfq } = await sentRfq()
  const path = `/producer/rfqs/${rfq.id}`
  const { rfq: asked } = await producer.get<{ rfq: ProducerRfq }>(path)
  const quote = completeQuote(asked.items[0]?.id ?? "")
  await Promise.all([1, 2].map(() => producer.post(`${path}/quotes`, quote)))
  await expect.poll(() => mailsTo(buyer.email, rfq.id), SOON).toHaveLength(1)
  await producer.post(`${path}/quotes`, completeQuote(asked.items[0]?.id ?? ""))
  await expect.poll(() => mailsTo(buyer.email, rfq.id), SOON).toHaveLength(2)
})

test("operators see what was sent, without what it tells; curators see nothing of it", async () => {
  const { producer, rfq } = await sentRfq()
  await expect.poll(() => mailsTo(producer.email, rfq.id), SOON).toHaveLength(1)
  const operator = await actors.curator("admin")
  const sent = await allRows<NoticeSummary>(operator, "/admin/notices?status=sent", "notices")
  const found = sent.find(
    ({ recipient, kind }) => recipient === producer.email && kind === "rfq_received",
  )
  expect(found).toMatchObject({ kind: "rfq_received", locale: "id", status: "sent", attempts: 1 })
  expect(JSON.stringify(found)).not.toContain("rfq_id")
  const again = await refused(operator.post(`/admin/notices/${found?.id}/retry`))
  expect(again.problems[0]?.code).toBe("transition_not_allowed")
  expect((await refused(operator.get("/admin/notices?limit=1000"))).status).toBe(400)

  const curator = await actors.curator("curator")
  expect((await refused(curator.get("/admin/notices"))).status).toBe(403)
  expect((await refused(curator.post(`/admin/notices/${found?.id}/retry`))).status).toBe(403)
})

test("a producer hears what curators decide about business, certificate and listing", async () => {
  const producer = await actors.newProducer()
  const curator = await actors.curator("curator")
  const mails = (about: string) => expect.poll(() => mailsTo(producer.email, about), SOON)
  const decide = async (path: string, note?: string) =>
    curator.post(`/admin/curation/producers/${producer.id}/${path}`, note ? { note } : {})
  const done = { answer: null, is_done: true }
  const complete = {
    place: "Tanjung Selor",
    headline: inAll("Weavers"),
    story: inAll("We weave. ".repeat(9)),
  }
  await producer.post("/producer/me", complete)
  await showEvidence(producer)
  await producer.post("/producer/me/submit")
  await decide("request-changes", "The NIB cannot be read")
  await mails("The NIB cannot be read").toHaveLength(1)
  const { notes } = await producer.get<ProducerMe>("/producer/me")
  for (const { id } of notes) await producer.post(`/producer/business-notes/${id}`, done)
  await producer.post("/producer/me/submit")
  await decide("verify")
  await mails("sudah terverifikasi").toHaveLength(1)

  const at = `/admin/curation/certificates/${await addCertificate(producer)}`
  await curator.post(`${at}/refuse`, { note: "The scan is cut" })
  await mails("The scan is cut").toHaveLength(1)

  const listing = await actors.submitted(producer)
  const review = await actors.reviewOf(listing)
  await curator.post(`/admin/curation/reviews/${review.id}/request-changes`, { note: "No carton" })
  await mails("No carton").toHaveLength(1)
  await answerNotes(producer, listing)
  await producer.post(`/producer/listings/${listing}/submit`)
  await actors.approve(listing)
  await mails("layak ekspor").toHaveLength(1)

  await decide("suspend", "A complaint")
  await mails("A complaint").toHaveLength(1)
})

test("a withdrawn quote is told to the buyer, a cancelled request to the producer", async () => {
  const { producer, buyer, rfq } = await sentRfq()
  const path = `/producer/rfqs/${rfq.id}`
  const { rfq: asked } = await producer.get<{ rfq: ProducerRfq }>(path)
  const body = completeQuote(asked.items[0]?.id ?? "")
  const { quote } = await producer.post<{ quote: QuoteView }>(`${path}/quotes`, body)
  await producer.post(`/producer/quotes/${quote.id}/withdraw`)
  await expect.poll(() => mailsTo(buyer.email, rfq.id), SOON).toHaveLength(2)

  await buyer.post(`/store/buyer/rfqs/${rfq.id}/cancel`)
  await expect.poll(() => mailsTo(producer.email, "membatalkan"), SOON).toHaveLength(1)
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
