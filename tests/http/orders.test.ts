import { expect, inject, test } from "vitest"
import type { BuyerRfq } from "@serumpun/backend/src/contracts/buyer.ts"
import type { OrderSummary, OrderView } from "@serumpun/backend/src/contracts/order.ts"
import type { QuoteView } from "@serumpun/backend/src/contracts/buyer.ts"
import { createActors, refused } from "../support/actors.ts"
import { accept, asked, quoted } from "../support/orders.ts"

const actors = createActors(inject("stack"))

test("an accepted quote is one order of Medusa's with the same total, and both sides read it", async () => {
  const { producer, buyer, rfq } = await asked(actors, [100, 60])
  const quote = await quoted(producer, rfq, {
    freight: 80.5,
    insurance: 12.34,
    deposit_percent: 30,
  })
  const { order } = await accept(buyer, quote)
  expect(order).toMatchObject({ status: "awaiting_deposit", total: quote.totals.total })
  expect(order.number).toMatch(/^O-\d{4}-\d{6}$/)
  expect(order.due).toEqual({
    deposit: quote.totals.deposit,
    balance: quote.totals.balance,
    total: quote.totals.total,
  })
  expect(order.moves).toMatchObject([{ status: "awaiting_deposit", actor: "buyer" }])
  expect(order.lines).toHaveLength(2)

  const { order: theirs } = await producer.get<{ order: OrderView }>(`/producer/orders/${order.id}`)
  expect({ ...theirs, buyer_company: "" }).toEqual({ ...order, buyer_company: "" })
  for (const [client, path] of [
    [buyer, "/store/buyer/orders"],
    [producer, "/producer/orders"],
  ] as const) {
    const { orders, count } = await client.get<{ orders: OrderSummary[]; count: number }>(path)
    expect([orders.map(({ id }) => id), count]).toEqual([[order.id], 1])
  }

  const operator = await actors.curator("admin")
  type Found = { id: string; display_id: number; total: number; currency_code: string }
  const { orders } = await operator.get<{ orders: (Found & { payment_collections: Amount[] })[] }>(
    "/admin/orders?fields=id,display_id,total,currency_code,*payment_collections&order=-created_at",
  )
  type Amount = { amount: number; status: string }
  const medusas = orders.find(({ display_id }) => order.number.endsWith(`${display_id}`))
  expect(medusas).toMatchObject({ total: quote.totals.total, currency_code: "eur" })
  expect(medusas?.payment_collections.map(({ amount }) => amount).sort()).toEqual(
    [quote.totals.deposit, quote.totals.balance].sort(),
  )
})

test("lines that round differently one by one and together still come to the quote's total", async () => {
  const { producer, buyer, rfq } = await asked(actors, [50, 60, 70])
  const quote = await quoted(producer, rfq, { currency: "JPY" }, { unit_price: 17.7777 })
  const { order } = await accept(buyer, quote)
  const operator = await actors.curator("admin")
  const { orders } = await operator.get<{ orders: { display_id: number; total: number }[] }>(
    "/admin/orders?fields=id,display_id,total&order=-created_at",
  )
  const medusas = orders.find(({ display_id }) => order.number.endsWith(`${display_id}`))
  expect(medusas?.total).toBe(quote.totals.total)
})

test("chosen lines close nothing; the last ones close the request and decline what was open", async () => {
  const { producer, buyer, rfq } = await asked(actors, [100, 60])
  const quote = await quoted(producer, rfq)
  const [first] = quote.lines
  const total = first!.total
  const { order } = await accept(buyer, quote, { total, rfq_item_ids: [first!.rfq_item_id] })
  expect(order.lines.map(({ rfq_item_id }) => rfq_item_id)).toEqual([first!.rfq_item_id])
  const read = async () => (await buyer.get<{ rfq: BuyerRfq }>(`/store/buyer/rfqs/${rfq.id}`)).rfq
  expect(await read()).toMatchObject({ status: "sent" })
  expect((await read()).quotes[0]).toMatchObject({ status: "accepted", order_id: order.id })
})

test("a request that is ordered as a whole is closed, and another producer's quote is declined", async () => {
  const { producer, buyer, rfq } = await asked(actors, [100])
  const { order } = await accept(buyer, await quoted(producer, rfq))
  const { rfq: read } = await buyer.get<{ rfq: BuyerRfq }>(`/store/buyer/rfqs/${rfq.id}`)
  expect(read).toMatchObject({ status: "closed" })
  expect(order.rfq_id).toBe(rfq.id)
})

test("five clicks at the same moment make one order", async () => {
  const { producer, buyer, rfq } = await asked(actors, [100])
  const quote = await quoted(producer, rfq)
  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => accept(buyer, quote)))
  expect(new Set(answers.map(({ order }) => order.id)).size).toBe(1)
  const { count } = await buyer.get<{ count: number }>("/store/buyer/orders")
  expect(count).toBe(1)
})

test("of acceptance and withdrawal at the same moment one wins, and the other is told", async () => {
  const { producer, rfqOf } = await asked(actors, [50])
  for (let round = 0; round < 6; round++) {
    const buyer = await actors.buyer()
    const quote = await quoted(producer, await rfqOf(buyer))
    const [accepted, withdrawn] = await Promise.allSettled([
      accept(buyer, quote),
      producer.post(`/producer/quotes/${quote.id}/withdraw`),
    ])
    expect([accepted.status, withdrawn.status].sort()).toEqual(["fulfilled", "rejected"])
    const { count } = await buyer.get<{ count: number }>("/store/buyer/orders")
    expect(count).toBe(accepted.status === "fulfilled" ? 1 : 0)
  }
})

test("nobody accepts a replaced version, another total, or lines that are none of the quote's", async () => {
  const { producer, buyer, rfq } = await asked(actors, [100])
  const old = await quoted(producer, rfq)
  const quote = await quoted(producer, rfq, {}, { unit_price: 12 })
  const problemsOf = async (given: QuoteView, change: object) =>
    (await refused(accept(buyer, given, change))).problems
  expect(await problemsOf(old, {})).toEqual([{ field: "status", code: "transition_not_allowed" }])
  expect(await problemsOf(quote, { total: 1 })).toEqual([{ field: "total", code: "quote_changed" }])
  expect(await problemsOf(quote, { version: 1 })).toEqual([
    { field: "total", code: "quote_changed" },
  ])
  expect(await problemsOf(quote, { rfq_item_ids: ["rfqi_none"] })).toEqual([
    { field: "rfq_item_ids.0", code: "invalid_choice" },
  ])
  expect(await problemsOf(quote, { rfq_item_ids: [] })).toHaveLength(1)
  const { count } = await buyer.get<{ count: number }>("/store/buyer/orders")
  expect(count).toBe(0)
})

test("a month is never sold twice, however many buyers accept at once", async () => {
  const { producer, rfqOf } = await asked(actors, [150], { capacity_per_month: 400 })
  const tries = []
  for (let round = 0; round < 5; round++) {
    const buyer = await actors.buyer()
    tries.push({ buyer, quote: await quoted(producer, await rfqOf(buyer)) })
  }
  const settled = await Promise.allSettled(tries.map(({ buyer, quote }) => accept(buyer, quote)))
  expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(2)
  const lost = tries[settled.findIndex(({ status }) => status === "rejected")]!
  expect((await refused(accept(lost.buyer, lost.quote))).problems).toEqual([
    { field: "rfq_item_ids.0", code: "capacity_exceeded" },
  ])
})

test("without a deposit production starts with the order", async () => {
  const { producer, buyer, rfq } = await asked(actors, [100])
  const quote = await quoted(producer, rfq, { deposit_percent: 0 })
  const { order } = await accept(buyer, quote)
  expect(order).toMatchObject({ status: "in_production", due: { deposit: 0 } })
})

test("another's quote and another's order are not there, on either side", async () => {
  const { producer, buyer, rfq } = await asked(actors, [100])
  const quote = await quoted(producer, rfq)
  const [stranger, rival] = [await actors.buyer(), await actors.producer()]
  expect((await refused(accept(stranger, quote))).status).toBe(404)
  const { order } = await accept(buyer, quote)
  expect((await refused(stranger.get(`/store/buyer/orders/${order.id}`))).status).toBe(404)
  expect((await refused(rival.get(`/producer/orders/${order.id}`))).status).toBe(404)
})
