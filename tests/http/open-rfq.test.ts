import { randomUUID } from "node:crypto"
import { expect, inject, test } from "vitest"
import type { BuyerRfq, QuoteView } from "@serumpun/backend/src/contracts/buyer.ts"
import type { AttachmentView, SendOpenRfq } from "@serumpun/backend/src/contracts/open-rfq.ts"
import type { OrderView } from "@serumpun/backend/src/contracts/order.ts"
import type { ProducerRfq, ProducerRfqRow } from "@serumpun/backend/src/contracts/producer.ts"
import { pdf } from "../../backend/src/pdf/sample-pdf.ts"
import type { Client } from "../../scripts/http/client.ts"
import { completeQuote, completeRfq, createActors, refused } from "../support/actors.ts"

const actors = createActors(inject("stack"))

function completeOpenRfq(change: Partial<SendOpenRfq> = {}): SendOpenRfq {
  const { items: _items, ...terms } = completeRfq([])
  const goods = { unit: "pc" as const, quantity: 100, target_price: 9.5, note: "Natural colour" }
  return {
    ...terms,
    category: "craft/rattan",
    goods: [{ ...goods, title: "Bags of rattan", tier_quantities: [200] }],
    answers_max: 3,
    file_ids: [],
    ...change,
  }
}

const sendOpen = async (buyer: Client, change: Partial<SendOpenRfq> = {}) =>
  (await buyer.post<{ rfq: BuyerRfq }>("/store/buyer/open-rfqs?locale=en", completeOpenRfq(change)))
    .rfq

async function upload(client: Client, path: string, content = pdf()): Promise<AttachmentView> {
  const form = new FormData()
  form.append("file", new Blob([Buffer.from(content, "latin1")]), "drawing.pdf")
  return (await client.post<{ attachment: AttachmentView }>(path, form)).attachment
}

const asked = async (producer: Client, id: string) =>
  (await producer.get<{ rfq: ProducerRfq }>(`/producer/rfqs/${id}`)).rfq

/** Opens the request and answers with a listing of one's own. */
async function answer(producer: Client, rfqId: string, listing_id: string, change = {}) {
  const rfq = await asked(producer, rfqId)
  const quote = completeQuote(rfq.items[0]?.id ?? "")
  const lines = quote.lines.map((line) => ({ ...line, listing_id, ...change }))
  return producer.post<{ quote: QuoteView }>(`/producer/rfqs/${rfqId}/quotes`, { ...quote, lines })
}

test("curated producers of the category see an open request, and nobody else", async () => {
  const weaver = await actors.producer()
  const bag = await actors.published(weaver)
  const [newcomer, buyer] = [await actors.producer(), await actors.buyer()]
  const rfq = await sendOpen(buyer)
  expect(rfq).toMatchObject({ open_category: "craft/rattan", answers_max: 3, recipients: [] })

  const inbox = async (producer: Client) =>
    (await producer.get<{ rfqs: ProducerRfqRow[] }>("/producer/open-rfqs?limit=100")).rfqs
  const row = (await inbox(weaver)).find(({ id }) => id === rfq.id)
  expect(row).toMatchObject({ first_title: "Bags of rattan", answers_left: 3 })
  expect((await inbox(newcomer)).map(({ id }) => id)).not.toContain(rfq.id)
  expect((await refused(newcomer.get(`/producer/rfqs/${rfq.id}`))).status).toBe(404)
  const body = completeQuote(rfq.items[0]?.id ?? "")
  const path = `/producer/rfqs/${rfq.id}/quotes`
  expect((await refused(newcomer.post(path, body))).status).toBe(404)

  await actors.published(newcomer)
  expect(
    (await inbox(newcomer)).map(({ id }) => id),
    "curated later",
  ).toContain(rfq.id)
  const mine = await asked(weaver, rfq.id)
  expect(mine.own_listings.map(({ id }) => id)).toEqual([bag.id])
  expect(mine.items[0]).toMatchObject({ tier_quantities: [200], note: "Natural colour" })
})

test("an open request is answered with one's own listing alone, and the order is for that listing", async () => {
  const [weaver, carver] = [await actors.producer(), await actors.producer()]
  const [bag, bowl] = [await actors.published(weaver), await actors.published(carver)]
  const buyer = await actors.buyer()
  const rfq = await sendOpen(buyer)

  for (const [listing_id, code] of [
    [null, "required"],
    [bowl.id, "listing_not_public"],
  ] as const) {
    const { problems } = await refused(answer(weaver, rfq.id, listing_id ?? "", { listing_id }))
    expect(problems).toContainEqual(expect.objectContaining({ field: "lines.0.listing_id", code }))
  }
  const { quote } = await answer(weaver, rfq.id, bag.id)
  expect(quote).toMatchObject({
    status: "sent",
    lines: [{ listing_id: bag.id, hs_code: "460212" }],
  })
  const read = (await buyer.get<{ rfq: BuyerRfq }>(`/store/buyer/rfqs/${rfq.id}`)).rfq
  expect(read.recipients).toHaveLength(1)
  const { order } = await buyer.post<{ order: OrderView }>(
    `/store/buyer/quotes/${quote.id}/accept`,
    {
      version: quote.version,
      total: quote.totals.total,
      rfq_item_ids: quote.lines.map(({ rfq_item_id }) => rfq_item_id),
    },
  )
  expect(order.lines).toMatchObject([{ listing_id: bag.id, quantity: quote.lines[0]?.quantity }])
})

test("no more producers answer than the buyer wants; whoever has answered may send another version", async () => {
  const buyer = await actors.buyer()
  const rfq = await sendOpen(buyer)
  const crowd = await Promise.all(
    [1, 2, 3, 4].map(async () => {
      const producer = await actors.producer()
      return { producer, listing: await actors.published(producer) }
    }),
  )
  const tries = await Promise.allSettled(
    crowd.map(({ producer, listing }) => answer(producer, rfq.id, listing.id)),
  )
  const sent = tries.flatMap(({ status }, at) => (status === "fulfilled" ? [crowd[at]!] : []))
  expect(sent).toHaveLength(3)
  const [late] = crowd.filter((one) => !sent.includes(one))
  const { problems } = await refused(answer(late!.producer, rfq.id, late!.listing.id))
  expect(problems).toMatchObject([{ code: "answers_full" }])
  const again = await answer(sent[0]!.producer, rfq.id, sent[0]!.listing.id)
  expect(again.quote).toMatchObject({ status: "sent", version: 2 })
})

test("company and target prices are in no answer to a producer before they have sent a quote", async () => {
  const weaver = await actors.producer()
  const bag = await actors.published(weaver)
  const company_name = `Hidden ${randomUUID()}`
  const buyer = await actors.buyer({ company_name, first_name: "Quietly" })
  const hidden = { hides_company: true, hides_target_prices: true }
  const open = await sendOpen(buyer, hidden)
  const body = completeRfq([{ listing_id: bag.id, quantity: 100 }], hidden)
  body.items[0]!.target_price = 7.77
  const { rfq: direct } = await buyer.post<{ rfq: BuyerRfq }>("/store/buyer/rfqs", body)
  expect(direct.items[0]?.target_price).toBe(7.77)

  const told = async (id: string) => JSON.stringify(await asked(weaver, id))
  const lists = async () =>
    JSON.stringify([
      await weaver.get("/producer/rfqs?limit=100"),
      await weaver.get("/producer/open-rfqs?limit=100"),
    ])
  for (const text of [await told(open.id), await told(direct.id), await lists()]) {
    expect(text).not.toContain(company_name)
    expect(text).not.toContain("Quietly")
    expect(text).not.toMatch(/"target_price":(7\.77|9\.5)/)
  }
  const draft = {
    ...completeQuote((await asked(weaver, direct.id)).items[0]?.id ?? ""),
    send: false,
  }
  await weaver.post(`/producer/rfqs/${direct.id}/quotes`, draft)
  expect(await told(direct.id), "a draft tells nothing").not.toContain(company_name)

  await answer(weaver, open.id, bag.id)
  expect(await told(open.id)).toContain(company_name)
  expect((await asked(weaver, open.id)).items[0]?.target_price).toBe(9.5)
  expect(await told(direct.id), "each request for itself").not.toContain(company_name)
})

test("files are read by the buyer and by who may answer, and by nobody else", async () => {
  const [weaver, stranger] = [await actors.producer(), await actors.producer()]
  await actors.published(weaver)
  const [buyer, other] = [await actors.buyer(), await actors.buyer()]
  const file = await upload(buyer, "/store/buyer/attachments")
  // A client of the tests reads JSON; that it found none is that the file arrived.
  const read = (client: Client, side: string) =>
    client.get(`/${side}/attachments/${file.id}`).catch((error: unknown) => {
      if (!(error instanceof SyntaxError)) throw error
    })
  expect((await refused(read(weaver, "producer"))).status, "not sent yet").toBe(404)
  const taken = await refused(sendOpen(other, { file_ids: [file.id] }))
  expect(taken.problems).toMatchObject([{ field: "file", code: "file_gone" }])

  const rfq = await sendOpen(buyer, { file_ids: [file.id] })
  expect(rfq.files).toEqual([expect.objectContaining({ id: file.id, file_name: "drawing.pdf" })])
  await read(buyer, "store/buyer")
  await read(weaver, "producer")
  expect((await refused(read(stranger, "producer"))).status).toBe(404)
  expect((await refused(read(other, "store/buyer"))).status).toBe(404)
  const again = await refused(sendOpen(buyer, { file_ids: [file.id] }))
  expect(again.problems, "a file belongs to one request").toMatchObject([{ code: "file_gone" }])
})

test("a PDF that is a script, an empty and a disguised file are refused at their field", async () => {
  const buyer = await actors.buyer()
  const path = "/store/buyer/attachments"
  const script = pdf("4 0 obj << /S /JavaScript /JS (app.alert(1)) >> endobj")
  for (const [content, code] of [
    [script, "pdf_active"],
    ["", "file_empty"],
    ["hello", "file_type"],
  ] as const) {
    const { problems } = await refused(upload(buyer, path, content))
    expect(problems).toMatchObject([{ field: "file", code }])
  }
})

test("the same key is the same open request, and what breaks a rule leaves nothing behind", async () => {
  const buyer = await actors.buyer()
  const idempotency_key = randomUUID()
  const twice = await Promise.all([1, 2].map(() => sendOpen(buyer, { idempotency_key })))
  expect(twice[0]?.id).toBe(twice[1]?.id)
  const before = await buyer.get<{ count: number }>("/store/buyer/rfqs")
  const { problems } = await refused(sendOpen(buyer, { answers_max: 7, needed_by: "2020-01-01" }))
  expect(problems.map(({ field }) => field).sort()).toEqual(["answers_max", "needed_by"])
  expect(await buyer.get("/store/buyer/rfqs")).toMatchObject({ count: before.count })
})

test("goods in one's own words go to one chosen producer, who alone reads and answers them", async () => {
  const [weaver, other] = [await actors.producer(), await actors.producer()]
  const [bag, bowl] = [await actors.published(weaver), await actors.published(other)]
  const buyer = await actors.buyer()
  const chosen = await buyer.get<{ producer: { id: string; handle: string } }>(
    `/store/listings/${bag.handle}`,
  )
  const file = await upload(buyer, "/store/buyer/attachments")
  const one = { producer_id: chosen.producer.id, category: null, answers_max: null }
  const rfq = await sendOpen(buyer, { ...one, file_ids: [file.id] })
  expect(rfq).toMatchObject({
    ...{ open_category: null, answers_max: null },
    recipients: [{ producer_id: chosen.producer.id }],
    items: [{ producer_id: chosen.producer.id, listing_id: null }],
  })

  const inbox = await other.get<{ rfqs: ProducerRfqRow[] }>("/producer/open-rfqs?limit=100")
  expect(inbox.rfqs.map(({ id }) => id)).not.toContain(rfq.id)
  expect((await refused(other.get(`/producer/rfqs/${rfq.id}`))).status).toBe(404)
  const body = completeQuote(rfq.items[0]?.id ?? "")
  expect((await refused(other.post(`/producer/rfqs/${rfq.id}/quotes`, body))).status).toBe(404)

  expect((await asked(weaver, rfq.id)).files).toMatchObject([{ file_name: "drawing.pdf" }])
  const taken = await refused(answer(weaver, rfq.id, bowl.id))
  expect(taken.problems).toMatchObject([{ field: "lines.0.listing_id" }])
  const { quote } = await answer(weaver, rfq.id, bag.id)
  expect(quote).toMatchObject({ status: "sent", lines: [{ listing_id: bag.id }] })
})

test("nobody is asked in place of a producer who is not there or offers nothing", async () => {
  const buyer = await actors.buyer()
  const before = await buyer.get<{ count: number }>("/store/buyer/rfqs")
  const { problems } = await refused(sendOpen(buyer, { producer_id: "prdr_nobody" }))
  expect(problems).toMatchObject([{ field: "producer_id", code: "producer_unavailable" }])
  expect(await buyer.get("/store/buyer/rfqs")).toMatchObject({ count: before.count })
  const everyone = await refused(sendOpen(buyer, { category: null, answers_max: null }))
  expect(everyone.problems.map(({ field }) => field).sort()).toEqual(["answers_max", "category"])
})
