import { randomUUID } from "node:crypto"
import { expect, inject, test } from "vitest"
import type { BuyerOverview, ProducerOverview } from "@serumpun/backend/src/contracts/overview.ts"
import type { IssuedView } from "@serumpun/backend/src/contracts/issued.ts"
import type { OrderView } from "@serumpun/backend/src/contracts/order.ts"
import type { OrderMoney, ProducerPayout } from "@serumpun/backend/src/contracts/settlement.ts"
import { createActors, refused, today } from "../support/actors.ts"
import { joined } from "../support/companies.ts"
import { accept, asked, quoted } from "../support/orders.ts"
import { waitForMails } from "../support/outbox.ts"
import {
  asking,
  askedSample,
  dispatch,
  price,
  type SampleAnswer,
  type SamplesAnswer,
} from "../support/samples.ts"

const stack = inject("stack")
const actors = createActors(stack)

/** A sample whose price of €60 the buyer has accepted, and what an operator books of it. */
async function accepted() {
  const started = await askedSample(actors)
  const { buyer, answer, move, read } = started
  await answer(price([17.5]))
  await move("accept", { total: 60 })
  const order = (await read()).order!
  const paths = { orders: `/store/buyer/orders/${order.id}`, money: `/admin/money/${order.id}` }
  const operator = await actors.curator("admin")
  const pay = async (amount: number) => {
    const path = `${paths.orders}/transfers`
    const { transfer_id } = await buyer.post<{ transfer_id: string }>(path, {
      ...{ idempotency_key: randomUUID(), amount, currency: "EUR", paid_on: today, note: null },
    })
    const credit = { credited: amount, credited_on: today }
    await operator.post(`/admin/transfers/${transfer_id}/confirm`, credit)
  }
  return { ...started, order, operator, pay, ...paths }
}

test("asked, priced, accepted, paid by transfer, sent, received and approved: each side reads each step", async () => {
  const { producer, buyer, id, move, answer, read, order, pay } = await accepted()
  expect(order).toMatchObject({ total: 60, due: { total: 60 }, sample_id: id, payment_due: {} })
  expect((await refused(answer(dispatch()))).problems[0]?.code).toBe("transition_not_allowed")
  await pay(25)
  expect((await read()).status, "a part is not enough").toBe("accepted")
  await Promise.all([pay(35), pay(0.5)])
  expect(await read()).toMatchObject({
    status: "preparing",
    order: { received: 60.5, excess: 0.5 },
  })
  await answer(dispatch())
  await answer(dispatch())
  expect(await read()).toMatchObject({
    ...{ status: "sent", courier: "DHL", tracking_number: "JD014600" },
    order: { status: "shipped" },
  })
  await move("receive")
  expect((await refused(move("disapprove"))).problems).toEqual([
    { field: "note", code: "note_required" },
  ])
  await Promise.all([move("approve"), move("approve"), move("approve")])
  const { status, entries, moves, order: after } = await read()
  expect({ status, moves, order: after?.status }).toEqual({
    ...{ status: "approved", moves: [], order: "completed" },
  })
  expect(entries.map((entry) => [entry.status, entry.actor])).toEqual([
    ["asked", "buyer"],
    ["priced", "producer"],
    ["accepted", "buyer"],
    ["preparing", "operator"],
    ["sent", "producer"],
    ["received", "buyer"],
    ["approved", "buyer"],
  ])
  const mails = await waitForMails(stack, producer.email, 5)
  const told = mails.filter(({ links }) => links.some((link) => link.includes(`/samples/${id}`)))
  expect(told).toHaveLength(5)
  const { notices } = await buyer.get<{ notices: { path: string }[] }>("/store/buyer/notices")
  expect(notices.map(({ path }) => path)).toContain(`account/samples/${id}`)
})

test("its money stands where all money stands, and its order in no list of orders", async () => {
  const { producer, buyer, operator, order, pay, money } = await accepted()
  const overview = async () =>
    (await buyer.get<{ overview: BuyerOverview }>("/store/buyer/overview")).overview
  expect(await overview()).toMatchObject({ samples_waiting: 1, payments_due: { count: 0 } })
  await pay(60)
  expect(await overview()).toMatchObject({
    ...{ samples_waiting: 0, orders: [] },
    spend: [{ orders: 0, ordered: 60, paid: 60 }],
  })
  const theirs = await producer.get<{ overview: ProducerOverview }>("/producer/overview")
  expect(theirs.overview).toMatchObject({ samples_waiting: 1, orders: [] })
  const { payouts } = await producer.get<{ payouts: ProducerPayout[] }>("/producer/payouts")
  expect(payouts).toMatchObject([{ order_id: order.id, received: 60 }])
  for (const [who, path] of [
    [buyer, "/store/buyer/orders"],
    [producer, "/producer/orders"],
  ] as const)
    expect(await who.get<object>(path)).toMatchObject({ orders: [], count: 0 })
  const desk = async () => {
    const path = `/admin/money?number=${order.number}`
    return (await operator.get<{ orders: OrderMoney[] }>(path)).orders[0]!
  }
  const { owed } = (await desk()).payout
  const payout = { idempotency_key: randomUUID(), amount: owed, reference: "BCA 1", paid_on: today }
  await operator.post(`${money}/payouts`, payout)
  expect((await desk()).payout).toMatchObject({ owed: 0, paid_out: owed })
  type Found = { display_id: number; payment_status: string; total: number }
  const { orders } = await operator.get<{ orders: Found[] }>(
    "/admin/orders?fields=id,display_id,total,payment_status&order=-created_at&limit=50",
  )
  const medusas = orders.find(({ display_id }) => order.number.endsWith(`${display_id}`))
  expect(medusas).toMatchObject({ total: 60, payment_status: "captured" })
})

test("the sample invoice is numbered, says every amount, and is void when the sample is cancelled", async () => {
  const { producer, buyer, order, move, read } = await accepted()
  const issued = async () => {
    const path = `/store/buyer/documents?order_id=${order.id}`
    return (await buyer.get<{ documents: IssuedView[] }>(path)).documents
  }
  const [invoice] = await issued()
  expect(invoice).toMatchObject({
    ...{ kind: "sample_invoice", total: 60, currency: "EUR", standing: "stands" },
    number: expect.stringMatching(/^SI-\d{4}-0001$/) as string,
  })
  const token = (
    await actors.client.post<{ token: string }>("/auth/producer/emailpass", {
      ...{ email: producer.email, password: "serumpun-demo" },
    })
  ).token
  const file = await fetch(`${stack.backendUrl}/producer/documents/${invoice!.id}/pdf`, {
    headers: { authorization: `Bearer ${token}` },
  })
  expect([file.status, (await file.text()).slice(0, 5)]).toEqual([200, "%PDF-"])
  await move("cancel")
  expect(await read()).toMatchObject({ status: "cancelled", order: { status: "cancelled" } })
  expect(await issued()).toMatchObject([{ standing: "void" }])
})

test("samples of two producers are asked for once, each reads their own, a free one needs no payment", async () => {
  const first = await asked(actors, [100, 100])
  const other = await actors.producer()
  const listing = await actors.published(other)
  const { buyer, rfq, producer } = first
  const ids = [first.listings[0]!.id, listing.id, first.listings[1]!.id]
  const body = asking(ids, { rfq_id: rfq.id })
  const send = () => buyer.post<SamplesAnswer>("/store/buyer/samples", body)
  const [once] = await Promise.all([send(), send(), send()])
  const { samples, count } = await buyer.get<SamplesAnswer>(`/store/buyer/samples?rfq_id=${rfq.id}`)
  expect(count).toBe(2)
  expect(once.samples.map(({ id }) => id).sort()).toEqual(samples.map(({ id }) => id).sort())
  const mine = once.samples.find(({ producer_id }) => producer_id === producer.id)!
  const theirs = once.samples.find(({ producer_id }) => producer_id === other.id)!
  expect(mine.goods.map(({ listing_id }) => listing_id)).toEqual([ids[0], ids[2]])
  const read = await buyer.get<SampleAnswer>(`/store/buyer/samples/${mine.id}`)
  expect(read.sample.others).toMatchObject([{ id: theirs.id }])
  const seen = await other.get<SamplesAnswer>("/producer/samples")
  expect(seen.samples).toMatchObject([{ id: theirs.id, others: [], rfq_id: rfq.id }])
  const free = { kind: "free", note: null, dispatch_days: 2 }
  await other.post(`/producer/samples/${theirs.id}/move`, free)
  await other.post(`/producer/samples/${theirs.id}/move`, dispatch())
  const after = (await buyer.get<SampleAnswer>(`/store/buyer/samples/${theirs.id}`)).sample
  expect(after).toMatchObject({ status: "sent", total: null, order: null })
})

test("a price is checked at its field, another price is not accepted, and a refusal says why", async () => {
  const { answer, move, read } = await askedSample(actors)
  const wrong: [object, string, string][] = [
    [price([]), "prices.0", "not_a_number"],
    [price([1, 2]), "prices.1", "too_many"],
    [price([1.234]), "prices.0", "too_many_decimals"],
    [price([0], { courier_cost: 0 }), "prices.0", "sample_costs_nothing"],
    [price([1], { courier: "" }), "courier", "required"],
    [{ kind: "decline", note: " " }, "note", "note_required"],
  ]
  for (const [body, field, code] of wrong)
    expect((await refused(answer(body))).problems).toEqual([{ field, code }])
  await answer(price([17.5]))
  expect((await refused(move("accept", { total: 59 }))).problems[0]?.code).toBe("quote_changed")
  await answer({ kind: "decline", note: "The harvest is sold" })
  expect(await read()).toMatchObject({ status: "declined", order: null, moves: [] })
  expect((await refused(move("accept", { total: 60 }))).problems[0]?.code).toBe(
    "transition_not_allowed",
  )
})

test("what cannot be asked for is named at its row, and nothing is written", async () => {
  const { buyer, listing } = await askedSample(actors)
  const stranger = await asked(actors, [100])
  const post = (body: object) => refused(buyer.post("/store/buyer/samples", body))
  const gone = await post(asking([listing.id, "prod_none"]))
  expect(gone.problems).toEqual([{ field: "goods.1", code: "listing_unavailable" }])
  expect((await post(asking([listing.id, listing.id]))).problems[0]?.field).toMatch(/^goods/)
  expect((await post(asking([listing.id], { country: "XX" }))).problems[0]?.field).toBe("country")
  expect((await post(asking([listing.id], { purpose: " " }))).problems).toEqual([
    { field: "purpose", code: "required" },
  ])
  expect((await post(asking([listing.id], { rfq_id: stranger.rfq.id }))).status).toBe(404)
  const { count } = await buyer.get<SamplesAnswer>("/store/buyer/samples")
  expect(count).toBe(1)
})

test("of acceptance, refusal and cancellation at the same moment one wins", async () => {
  const { answer, move, read } = await askedSample(actors)
  await answer(price([17.5]))
  const outcomes = await Promise.allSettled([
    move("accept", { total: 60 }),
    answer({ kind: "decline", note: "No" }),
    move("cancel"),
  ])
  const { status, order } = await read()
  expect(outcomes.some((one) => one.status === "fulfilled")).toBe(true)
  expect(["accepted", "declined", "cancelled"]).toContain(status)
  // A cancellation may come after the acceptance, and then ends its order with it.
  expect(order?.status ?? null).toBe(
    status === "accepted" ? "awaiting_deposit" : order ? "cancelled" : null,
  )
})

test("who has paid cannot cancel alone; an operator ends it, and the sample ends with its order", async () => {
  const { buyer, operator, orders, money, move, read, pay } = await accepted()
  await pay(60)
  expect((await refused(move("cancel"))).problems[0]?.code).toBe("transition_not_allowed")
  await buyer.post(`${orders}/ask-cancel`, { note: "The producer has closed" })
  await operator.post(`${money}/cancellation`, { to: "agreed", kept: 0, answer: "Agreed" })
  expect(await read()).toMatchObject({
    ...{ status: "cancelled", order: { status: "cancelled", excess: 60 } },
  })
})

test("another's sample is not there, a viewer does not ask, and a sample's order is no order of goods", async () => {
  const { buyer, producer, id, mine, theirs, order, orders } = await accepted()
  const [stranger, rival] = await Promise.all([actors.buyer(), actors.producer()])
  const status = async (request: Promise<unknown>) => (await refused(request)).status
  const accept = { kind: "accept", note: null, total: 60 }
  expect(await status(stranger.get(mine))).toBe(404)
  expect(await status(stranger.post(`${mine}/move`, accept))).toBe(404)
  expect(await status(rival.get(theirs))).toBe(404)
  expect(await status(rival.post(`${theirs}/move`, dispatch()))).toBe(404)
  const viewer = await joined(stack, actors, buyer, "viewer")
  expect((await viewer.get<SampleAnswer>(mine)).sample.id).toBe(id)
  expect(await status(viewer.post(`${mine}/move`, accept))).toBe(403)
  expect(await status(viewer.post("/store/buyer/samples", asking(["prod_1"])))).toBe(403)
  for (const path of ["cancel", "receive"])
    expect(await status(buyer.post(`${orders}/${path}`, { note: "x" }))).toBe(404)
  const own = `/producer/orders/${order.id}`
  expect(await status(producer.post(`${own}/ready`, { note: null }))).toBe(404)
  expect(await status(buyer.get(`${orders}/delivery`))).toBe(404)
  expect((await producer.get<{ order: OrderView }>(own)).order.sample_id).toBe(id)
})

/** An accepted quote whose order is valid once the buyer has approved a sample. */
async function heldOrder() {
  const started = await asked(actors, [100])
  const { buyer, producer, rfq, listings } = started
  const quote = await quoted(producer, rfq, { deposit_percent: 30, needs_sample: true })
  const { order } = await accept(buyer, quote)
  const mine = `/store/buyer/orders/${order.id}`
  const theirs = `/producer/orders/${order.id}`
  const read = async () => (await buyer.get<{ order: OrderView }>(mine)).order
  const operator = await actors.curator("admin")
  const pay = async (amount: number) => {
    const { transfer_id } = await buyer.post<{ transfer_id: string }>(`${mine}/transfers`, {
      ...{ idempotency_key: randomUUID(), amount, currency: "EUR", paid_on: today, note: null },
    })
    const credit = { credited: amount, credited_on: today }
    await operator.post(`/admin/transfers/${transfer_id}/confirm`, credit)
  }
  const body = asking([listings[0]!.id], { rfq_id: rfq.id })
  const { samples } = await buyer.post<SamplesAnswer>("/store/buyer/samples", body)
  const { id } = samples[0]!
  const free = { kind: "free", note: null, dispatch_days: 1 }
  await producer.post(`/producer/samples/${id}/move`, free)
  await producer.post(`/producer/samples/${id}/move`, dispatch())
  const judge = async (kind: string) => {
    const move = (one: string) =>
      buyer.post(`/store/buyer/samples/${id}/move`, { kind: one, note: "Seen" })
    await move("receive")
    await Promise.all([move(kind), move(kind)])
  }
  return { ...started, quote, order, mine, theirs, read, pay, judge, operator }
}

test("above the company's limit a buyer does not accept a sample's price, an approver does", async () => {
  const { buyer: owner, answer, mine, read } = await askedSample(actors)
  await owner.post("/store/buyer/company/limit", { limit: { amount: 59.99, currency: "EUR" } })
  const buyer = await joined(stack, actors, owner, "buyer")
  const approver = await joined(stack, actors, owner, "approver")
  await answer(price([17.5]))
  const acceptance = { kind: "accept", note: null, total: 60 }
  expect(await refused(buyer.post(`${mine}/move`, acceptance))).toEqual({
    status: 400,
    problems: [{ field: "total", code: "above_limit" }],
  })
  expect((await read()).status).toBe("priced")
  await approver.post(`${mine}/move`, acceptance)
  expect((await read()).status).toBe("accepted")
})

test("up to the company's limit a buyer accepts a sample's price", async () => {
  const { buyer: owner, answer, mine, read } = await askedSample(actors)
  await owner.post("/store/buyer/company/limit", { limit: { amount: 60, currency: "EUR" } })
  const buyer = await joined(stack, actors, owner, "buyer")
  await answer(price([17.5]))
  await buyer.post(`${mine}/move`, { kind: "accept", note: null, total: 60 })
  expect((await read()).status).toBe("accepted")
})

test("an order that depends on a sample is not due and not produced before its approval", async () => {
  const { buyer, producer, order, mine, theirs, read, pay, judge } = await heldOrder()
  expect(order).toMatchObject({
    ...{ status: "awaiting_deposit", waits_for_sample: true, needs_sample: true },
    ...{ payment_due: null, card_amount: null },
  })
  const { overview } = await buyer.get<{ overview: BuyerOverview }>("/store/buyer/overview")
  expect(overview.payments_due.count).toBe(0)
  const card = await refused(buyer.post(`${mine}/card-payments`, {}))
  expect(card.problems[0]?.code).toBe("sample_not_approved")
  await pay(order.due.deposit)
  expect(await read()).toMatchObject({ status: "awaiting_deposit", received: order.due.deposit })
  const ready = await refused(producer.post(`${theirs}/ready`, { note: null }))
  expect(ready.problems).toEqual([{ field: "status", code: "sample_not_approved" }])
  await judge("approve")
  expect(await read()).toMatchObject({ status: "in_production", waits_for_sample: false })
  await producer.post(`${theirs}/ready`, { note: null })
  const moves = (await read()).moves.map(({ status, actor }) => [status, actor])
  expect(moves.slice(0, 2)).toEqual([
    ["awaiting_deposit", "buyer"],
    ["in_production", "buyer"],
  ])
})

test("who does not approve the sample cancels at no cost, also after paying, and the producer keeps nothing", async () => {
  const { buyer, producer, order, mine, theirs, read, pay, judge, operator } = await heldOrder()
  await pay(order.due.deposit)
  await judge("disapprove")
  expect(await read()).toMatchObject({ status: "awaiting_deposit", waits_for_sample: true })
  const theirsToo = await refused(producer.post(`${theirs}/cancel`, { note: "No" }))
  expect(theirsToo.problems[0]?.code).toBe("order_has_payments")
  await Promise.all([1, 2].map(() => buyer.post(`${mine}/cancel`, { note: "Too dark" })))
  expect(await read()).toMatchObject({ status: "cancelled", excess: order.due.deposit })
  const path = `/admin/money?number=${order.number}`
  const { orders } = await operator.get<{ orders: OrderMoney[] }>(path)
  expect(orders[0]).toMatchObject({
    to_return: order.due.deposit,
    payout: { received: 0, owed: 0 },
  })
})

test("a sample of another RFQ does not count, even without a deposit", async () => {
  const { buyer, producer, judge, rfqOf } = await heldOrder()
  await judge("approve")
  const second = await rfqOf(buyer)
  const other = await quoted(producer, second, { deposit_percent: 0, needs_sample: true })
  const { order } = await accept(buyer, other)
  expect(order).toMatchObject({
    ...{ status: "awaiting_deposit", waits_for_sample: true },
  })
})
