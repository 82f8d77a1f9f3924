import { expect, inject, test } from "vitest"
import {
  completeContent,
  completeQuote,
  completeRfq,
  createActors,
  refused,
} from "../support/actors.ts"

const stack = inject("stack")
const actors = createActors(stack)
const half = "\uD83D"

test.each([
  "/store/listings/%00",
  "/store/producers/%00",
  "/store/listings/%E0%A4%A",
  "/store/listings?page=1e99",
  "/store/listings?q[]=x",
  `/store/listings/${"a".repeat(6000)}`,
  "/static/pictures/..%2f..%2fsecrets.json",
  "/media/pictures/..%2f..%2f..%2fsecrets.json",
])("an absurd address is the asker's fault: %s", async (path) => {
  const { status } = await fetch(stack.backendUrl + path, {
    headers: { "x-publishable-api-key": stack.publishableKey },
  })
  expect(status).toBeGreaterThanOrEqual(400)
  expect(status).toBeLessThan(500)
})

test.each<[string, string, string]>([
  ["broken JSON", "application/json", "{"],
  ["no object", "application/json", "null"],
  ["XML", "application/xml", "<a/>"],
  ["an unknown charset", "application/json; charset=klingon", "{}"],
  ["300 KB", "application/json", JSON.stringify({ email: "a".repeat(300_000) })],
])("a body of %s is the sender's fault", async (_, type, body) => {
  const { status } = await fetch(`${stack.backendUrl}/store/sign-up`, {
    method: "POST",
    headers: { "x-publishable-api-key": stack.publishableKey, "content-type": type },
    body,
  })
  expect(status).toBeGreaterThanOrEqual(400)
  expect(status).toBeLessThan(500)
})

test("no text of a listing passes unread, not even in a draft", async () => {
  const producer = await actors.producer()
  const id = await actors.draft(producer)
  const { packing } = completeContent()
  const bad = "Rattan \u001B[31m"
  const { problems } = await refused(
    producer.post(`/producer/listings/${id}`, {
      species: bad,
      gi_claim: bad,
      packing: { ...packing, inner: { ...packing.inner, de: bad } },
      incoterms: [{ rule: "FOB", place: "x".repeat(5000), transport: "sea" }],
    }),
  )
  expect(problems).toEqual(
    expect.arrayContaining([
      { field: "species", code: "not_allowed_characters" },
      { field: "gi_claim", code: "not_allowed_characters" },
      { field: "packing.inner.de", code: "not_allowed_characters" },
      { field: "incoterms.0.place", code: "too_long" },
    ]),
  )
  for (const mass of [{ status: "approved" }, { producer_id: "x" }, { is_public: true }])
    expect((await refused(producer.post(`/producer/listings/${id}`, mass))).status).toBe(400)
})

test("a number that no trade needs is refused before curators see it", async () => {
  const producer = await actors.producer()
  const tiers = [{ min: 50, max: null, usd: 1e300 }]
  const id = await actors.draft(producer, { lead_time_days: 1.5 })
  const draft = await refused(producer.post(`/producer/listings/${id}`, { tiers }))
  expect(draft.problems).toContainEqual({ field: "tiers.0.usd", code: "out_of_range" })
  const { problems } = await refused(producer.post(`/producer/listings/${id}/submit`))
  expect(problems).toContainEqual({ field: "lead_time_days", code: "not_a_number" })
})

test("absurd amounts and half characters enter neither a request nor a quote", async () => {
  const producer = await actors.producer()
  const listing = await actors.published(producer)
  const buyer = await actors.buyer()
  const items = [{ listing_id: listing.id, quantity: 100 }]
  const send = (change: object) => buyer.post("/store/buyer/rfqs", completeRfq(items, change))
  expect((await refused(send({ idempotency_key: "12345678\0" }))).status).toBe(400)
  expect((await refused(send({ message: half }))).problems[0]?.field).toBe("message")
  expect((await refused(send({ buyer_id: "cus_1" }))).status).toBe(400)
  const { rfq } = await buyer.post<{ rfq: { id: string } }>("/store/buyer/rfqs", completeRfq(items))
  const mine = await producer.get<{ rfq: { items: { id: string }[] } }>(`/producer/rfqs/${rfq.id}`)
  const quote = completeQuote(mine.rfq.items[0]?.id ?? "", { freight: 1e300 })
  const answer = await refused(producer.post(`/producer/rfqs/${rfq.id}/quotes`, quote))
  expect(answer.problems).toContainEqual({ field: "freight", code: "out_of_range" })
})
