import { describe, expect, inject, test } from "vitest"
import type { ProducerRfqRow } from "@serumpun/backend/src/contracts/producer.ts"
import {
  completeQuote,
  completeRfq,
  createActors,
  goodAssessment,
  refused,
} from "../support/actors.ts"
import { addCertificate, completeCertificate } from "../support/certificates.ts"

const stack = inject("stack")
const actors = createActors(stack)

describe.each([
  "/store/buyer/me",
  "/store/buyer/rfqs",
  "/producer/me",
  "/producer/listings",
  "/producer/rfqs",
  "/producer/certificates",
  "/admin/curation/me",
  "/admin/curation/reviews",
  "/admin/curation/producers",
])("%s", (path) => {
  test("is closed to strangers", async () => {
    expect((await refused(actors.client.get(path))).status).toBe(401)
  })
})

test("a buyer's token opens neither the producer's nor the curator's surface", async () => {
  const buyer = await actors.buyer()
  for (const path of ["/producer/me", "/producer/rfqs", "/admin/curation/reviews"])
    expect((await refused(buyer.get(path))).status).toBe(401)
})

test("a producer's token opens neither the buyer's nor the curator's surface", async () => {
  const producer = await actors.newProducer()
  for (const path of ["/store/buyer/rfqs", "/admin/curation/reviews"])
    expect((await refused(producer.get(path))).status).toBe(401)
})

test("another producer's listing looks missing, whatever is done to it", async () => {
  const [owner, stranger] = [await actors.producer(), await actors.producer()]
  const id = await actors.draft(owner)
  expect((await refused(stranger.get(`/producer/listings/${id}`))).status).toBe(404)
  for (const path of ["", "/submit", "/withdraw"])
    expect((await refused(stranger.post(`/producer/listings/${id}${path}`, {}))).status).toBe(404)
})

test("another producer's certificate looks missing", async () => {
  const [owner, stranger] = [await actors.newProducer(), await actors.newProducer()]
  const path = `/producer/certificates/${await addCertificate(owner)}`
  expect((await refused(stranger.get(path))).status).toBe(404)
  expect((await refused(stranger.delete(path))).status).toBe(404)
  expect((await refused(stranger.post(path, completeCertificate()))).status).toBe(404)
})

test("another buyer's RFQ and another producer's quote look missing", async () => {
  const producer = await actors.producer()
  const stranger = await actors.producer()
  const listing = await actors.published(producer)
  const [buyer, other] = [await actors.buyer(), await actors.buyer()]
  const { rfq } = await buyer.post<{ rfq: { id: string } }>(
    "/store/buyer/rfqs",
    completeRfq([{ listing_id: listing.id, quantity: 100 }]),
  )
  expect((await refused(other.get(`/store/buyer/rfqs/${rfq.id}`))).status).toBe(404)
  expect((await refused(other.post(`/store/buyer/rfqs/${rfq.id}/cancel`))).status).toBe(404)
  expect((await refused(stranger.get(`/producer/rfqs/${rfq.id}`))).status).toBe(404)

  const mine = await producer.get<{ rfq: ProducerRfqRow & { items: { id: string }[] } }>(
    `/producer/rfqs/${rfq.id}`,
  )
  const body = completeQuote(mine.rfq.items[0]?.id ?? "", { send: false })
  expect((await refused(stranger.post(`/producer/rfqs/${rfq.id}/quotes`, body))).status).toBe(404)
  const { quote } = await producer.post<{ quote: { id: string } }>(
    `/producer/rfqs/${rfq.id}/quotes`,
    body,
  )
  for (const verb of ["send", "withdraw"])
    expect((await refused(stranger.post(`/producer/quotes/${quote.id}/${verb}`))).status).toBe(404)
  const seen = await buyer.get<{ rfq: { quotes: unknown[] } }>(`/store/buyer/rfqs/${rfq.id}`)
  expect(seen.rfq.quotes, "a draft is nobody else's business").toEqual([])
})

test("an administrator without a curator profile reads the queue but decides nothing", async () => {
  const id = await actors.submitted(await actors.producer())
  const review = await actors.reviewOf(id)
  const admin = await actors.curator("admin")
  const path = `/admin/curation/reviews/${review.id}`
  expect((await refused(admin.post(`${path}/assessments`, goodAssessment))).status).toBe(403)
  const sentBack = refused(admin.post(`${path}/request-changes`, { note: "Because." }))
  expect((await sentBack).status).toBe(403)
})
