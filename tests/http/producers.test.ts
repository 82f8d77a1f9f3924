import { expect, inject, test } from "vitest"
import type { ListingDetail, ProducerDetail } from "@serumpun/backend/src/contracts/catalogue.ts"
import type { ProducerMe, ProducerRfq } from "@serumpun/backend/src/contracts/producer.ts"
import {
  completeContent,
  completeQuote,
  completeRfq,
  createActors,
  type Producer,
  refused,
} from "../support/actors.ts"

const actors = createActors(inject("stack"))

const suspended = { status: 400, problems: [{ field: "status", code: "producer_suspended" }] }

/** A producer with a public listing, a request in their inbox and a draft of a quote for it. */
async function askedProducer() {
  const producer = await actors.producer()
  const listing = await actors.published(producer)
  const { rfq } = await (
    await actors.buyer()
  ).post<{ rfq: { id: string } }>(
    "/store/buyer/rfqs",
    completeRfq([{ listing_id: listing.id, quantity: 100 }]),
  )
  const asked = await producer.get<{ rfq: ProducerRfq }>(`/producer/rfqs/${rfq.id}`)
  const item = asked.rfq.items[0]?.id ?? ""
  const { quote } = await producer.post<{ quote: { id: string } }>(
    `/producer/rfqs/${rfq.id}/quotes`,
    completeQuote(item, { send: false }),
  )
  return { producer, listing, rfq, item, quote }
}

async function suspend(producer: Producer) {
  const path = `/admin/curation/producers/${producer.id}/suspend`
  await (await actors.curator("curator")).post(path, { note: "The NIB has been withdrawn." })
}

test("a suspended producer reads, is told why, and changes nothing until they are verified again", async () => {
  const { producer, listing, rfq, item, quote } = await askedProducer()
  await suspend(producer)

  const me = await producer.get<ProducerMe>("/producer/me")
  expect([me.status, me.changes_note]).toEqual(["suspended", "The NIB has been withdrawn."])
  for (const path of ["/listings", `/listings/${listing.id}`, "/certificates", `/rfqs/${rfq.id}`])
    await producer.get(`/producer${path}`)

  const changes: [path: string, body: object][] = [
    [`/rfqs/${rfq.id}/quotes`, completeQuote(item)],
    [`/quotes/${quote.id}/send`, {}],
    [`/quotes/${quote.id}/withdraw`, {}],
    ["/listings", completeContent()],
    [`/listings/${listing.id}`, { moq: 60 }],
    [`/listings/${listing.id}/submit`, {}],
    [`/listings/${listing.id}/withdraw`, {}],
    [`/listings/${listing.id}/images`, new FormData()],
    ["/certificates", {}],
    ["/me", { place: "Elsewhere" }],
    ["/me/submit", {}],
  ]
  for (const [path, body] of changes)
    expect(await refused(producer.post(`/producer${path}`, body)), path).toEqual(suspended)
  expect(await refused(producer.delete(`/producer/listings/${listing.id}/images/x`))).toEqual(
    suspended,
  )

  await producer.delete("/producer/phone")
  expect(await refused(producer.post("/producer/people/leave"))).toEqual({
    status: 400,
    problems: [{ field: "role", code: "last_owner" }],
  })
  const nobody = producer.post("/producer/people/members/mem_none/remove")
  expect((await refused(nobody)).status).toBe(404)

  await actors.reinstate(producer.id)
  await producer.post(`/producer/quotes/${quote.id}/send`)
})

test("the public learns within a kilometre where a producer is, the producer exactly", async () => {
  const producer = await actors.producer()
  const place = { latitude: 2.83741, longitude: 117.36589 }
  await producer.post("/producer/me", place)
  const listing = await actors.published(producer)
  const { handle } = await producer.get<ProducerMe>("/producer/me")
  const rough = { latitude: 2.84, longitude: 117.37 }

  expect(await producer.get<ProducerMe>("/producer/me")).toMatchObject(place)
  const page = await actors.client.get<ProducerDetail>(`/store/producers/${handle}`)
  expect(page).toMatchObject(rough)
  const shown = await actors.client.get<ListingDetail>(`/store/listings/${listing.handle}`)
  expect(shown.producer).toMatchObject(rough)
})
