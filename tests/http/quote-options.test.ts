import { expect, inject, test } from "vitest"
import type { BuyerRfq, QuoteView } from "@serumpun/backend/src/contracts/buyer.ts"
import type { AttachmentView } from "@serumpun/backend/src/contracts/open-rfq.ts"
import type { OrderView } from "@serumpun/backend/src/contracts/order.ts"
import type { ProducerRfq } from "@serumpun/backend/src/contracts/producer.ts"
import { addDays } from "@serumpun/domain/days"
import type { QuoteOptionInput } from "@serumpun/domain/quote-options"
import { pdf } from "../../backend/src/pdf/sample-pdf.ts"
import { completeQuote, completeRfq, createActors, refused } from "../support/actors.ts"

const actors = createActors(inject("stack"))

const tier: QuoteOptionInput = {
  ...{ kind: "tier", listing_id: null, quantity: 200 },
  ...{ unit_price: 9.25, lead_time_days: 45, note: null },
}

/** A producer with two listings, asked for one of them and for another quantity of it. */
async function asked() {
  const producer = await actors.producer()
  const [bag, tray] = [await actors.published(producer), await actors.published(producer)]
  const buyer = await actors.buyer()
  const body = completeRfq([
    { listing_id: bag.id, quantity: 100 },
    { listing_id: tray.id, quantity: 50 },
  ])
  body.items[0]!.tier_quantities = [200]
  const { rfq } = await buyer.post<{ rfq: BuyerRfq }>("/store/buyer/rfqs", body)
  const path = `/producer/rfqs/${rfq.id}`
  const mine = (await producer.get<{ rfq: ProducerRfq }>(path)).rfq
  const itemOf = (listing: { id: string }) =>
    mine.items.find(({ listing_id }) => listing_id === listing.id)?.id ?? ""
  const write = (options: QuoteOptionInput[], more = {}) => {
    const quote = completeQuote(itemOf(bag))
    const lines = quote.lines.map((line) => ({ ...line, options }))
    return producer.post<{ quote: QuoteView }>(`${path}/quotes`, { ...quote, lines, ...more })
  }
  const accept = (quote: QuoteView, total: number, options: string[]) =>
    buyer.post<{ order: OrderView }>(`/store/buyer/quotes/${quote.id}/accept`, {
      ...{ version: quote.version, total, options },
      rfq_item_ids: quote.lines.map(({ rfq_item_id }) => rfq_item_id),
    })
  return { producer, buyer, bag, tray, rfq, itemOf, write, accept }
}

test("accepting an alternative orders that listing, quantity and price, and takes its capacity", async () => {
  const { bag, tray, producer, buyer, write, accept } = await asked()
  const alternative = { ...tier, kind: "alternative" as const, listing_id: tray.id, quantity: 30 }
  const { quote } = await write([tier, alternative])
  const [line] = quote.lines
  expect(line?.options).toMatchObject([
    { option: 1, kind: "tier", listing_id: bag.id, quantity: 200, total: 1850 },
    { option: 2, kind: "alternative", listing_id: tray.id, total: 277.5 },
  ])
  expect(line?.packing).toMatchObject({ carton_gross_kg: 8 })
  const key = `${line?.rfq_item_id}#2`
  const stale = await refused(accept(quote, quote.totals.total, [key]))
  expect(stale.problems, "the total of the line").toMatchObject([{ code: "quote_changed" }])
  const made_up = await refused(accept(quote, 277.5, [`${line?.rfq_item_id}#3`]))
  expect(made_up.problems).toMatchObject([{ field: "options.0", code: "invalid_choice" }])

  const { order } = await accept(quote, 277.5, [key])
  expect(order).toMatchObject({ total: 277.5, lines: [{ quantity: 30, unit_price: 9.25 }] })
  const read = await producer.get<{ order: OrderView }>(`/producer/orders/${order.id}`)
  expect(read.order.totals.total).toBe(277.5)
  expect(read.order.lines[0]?.title).toBe(line?.options?.[1]?.title)
  const operator = await actors.curator("admin")
  const { orders } = await operator.get<{ orders: { email: string; total: number }[] }>(
    "/admin/orders?limit=50&order=-created_at&fields=email,total",
  )
  expect(orders.find(({ email }) => email === buyer.email)?.total).toBe(277.5)
})

test("accepting another quantity orders it at its own price", async () => {
  const { write, accept } = await asked()
  const { quote } = await write([tier])
  const { order } = await accept(quote, 1850, [`${quote.lines[0]?.rfq_item_id}#1`])
  expect(order).toMatchObject({ total: 1850, lead_time_days: 45, lines: [{ quantity: 200 }] })
})

test("an option above the capacity is refused, and nothing is ordered", async () => {
  const { write, accept, buyer, rfq } = await asked()
  const { quote } = await write([{ ...tier, quantity: 9_000, unit_price: 1 }])
  const { problems } = await refused(accept(quote, 9_000, [`${quote.lines[0]?.rfq_item_id}#1`]))
  expect(problems).toMatchObject([{ code: "capacity_exceeded" }])
  const read = await buyer.get<{ rfq: BuyerRfq }>(`/store/buyer/rfqs/${rfq.id}`)
  expect(read.rfq.quotes[0]?.status).toBe("sent")
})

test("a partial quote says what it leaves out and why, also after it was extended", async () => {
  const { producer, itemOf, tray, write, buyer, rfq } = await asked()
  const left = { rfq_item_id: itemOf(tray), reason: "Out of season" }
  const { problems } = await refused(write([], { not_quoted: [{ ...left, reason: null }] }))
  expect(problems).toEqual([{ field: "not_quoted.0.reason", code: "required" }])
  const { quote } = await write([tier], { not_quoted: [left] })
  const path = `/producer/quotes/${quote.id}/extend`
  await producer.post(path, { valid_until: addDays(quote.valid_until, 7) })
  const read = (await buyer.get<{ rfq: BuyerRfq }>(`/store/buyer/rfqs/${rfq.id}`)).rfq
  for (const version of read.quotes) {
    expect(version.not_quoted).toMatchObject([{ reason: "Out of season", line: 2 }])
    expect(version.lines[0]?.options).toMatchObject([{ quantity: 200, unit_price: 9.25 }])
  }
})

test("alternatives are the producer's own public listings, also when a saved quote goes out", async () => {
  const { write, tray, producer } = await asked()
  const stranger = await actors.published(await actors.producer())
  const of = (listing_id: string) => ({ ...tier, kind: "alternative" as const, listing_id })
  const { problems } = await refused(write([of(stranger.id)]))
  expect(problems).toEqual([{ field: "lines.0.options.0.listing_id", code: "listing_not_public" }])
  const { quote } = await write([of(tray.id)], { send: false })
  await producer.post(`/producer/listings/${tray.id}/withdraw`, {})
  const later = await refused(producer.post(`/producer/quotes/${quote.id}/send`))
  expect(later.problems).toMatchObject([{ code: "listing_not_public" }])
})

test("a quote's file is the buyer's to read once it is sent, and goes along with the next version", async () => {
  const { producer, buyer, write, rfq } = await asked()
  const form = new FormData()
  form.append("file", new Blob([pdf()]), "analysis.pdf")
  const { attachment } = await producer.post<{ attachment: AttachmentView }>(
    "/producer/attachments",
    form,
  )
  const draft = await write([], { send: false, file_ids: [attachment.id] })
  const [file] = draft.quote.files ?? []
  const open = `/store/buyer/attachments/${file?.id}`
  expect((await refused(buyer.get(open))).status).toBe(404)
  await producer.post(`/producer/quotes/${draft.quote.id}/send`)
  await expect(buyer.get(open), "no JSON: the file").rejects.toThrow(SyntaxError)
  await write([], { file_ids: [file?.id] })
  const read = (await buyer.get<{ rfq: BuyerRfq }>(`/store/buyer/rfqs/${rfq.id}`)).rfq
  expect(read.quotes.map(({ files = [] }) => files.map(({ file_name }) => file_name))).toEqual([
    ["analysis.pdf"],
    ["analysis.pdf"],
  ])
  const other = await actors.buyer()
  expect((await refused(other.get(open))).status).toBe(404)
})
