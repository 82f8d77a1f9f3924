import { expect, inject, test } from "vitest"
import type { OrderView } from "@serumpun/backend/src/contracts/order.ts"
import type { ProducerQuote } from "@serumpun/backend/src/contracts/quote-input.ts"
import { createActors, refused } from "../support/actors.ts"
import { accept, asked, quoted } from "../support/orders.ts"
import { messageOf, type Session } from "../support/stripe/sessions.ts"
import { sign } from "../support/stripe-stand-in.ts"

const stack = inject("stack")
const actors = createActors(stack)

async function ordered(change: Partial<ProducerQuote> = {}) {
  const { producer, buyer, rfq } = await asked(actors, [100])
  const { order } = await accept(buyer, await quoted(producer, rfq, change))
  const mine = `/store/buyer/orders/${order.id}`
  const read = async () => (await buyer.get<{ order: OrderView }>(mine)).order
  const open = async () =>
    (await buyer.post<{ page_url: string }>(`${mine}/card-payments`, {})).page_url
  const check = () => buyer.post<{ status: string }>(`${mine}/card-payments/check`, {})
  return { producer, buyer, order, mine, read, open, check }
}

const payAt = (pageUrl: string, fields: Record<string, string> = {}) =>
  fetch(pageUrl, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams({ card: "ok", ...fields }),
  })

async function sessionOf(pageUrl: string): Promise<Session> {
  const id = new URL(pageUrl).pathname.split("/").at(-1)
  const answer = await fetch(`${stack.stripeUrl}/v1/checkout/sessions/${id}`, {
    headers: { authorization: "Bearer sk_test_stand_in" },
  })
  return (await answer.json()) as Session
}

async function deliver(payload: string, signature: string): Promise<number> {
  const answer = await fetch(`${stack.backendUrl}/hooks/stripe`, {
    method: "POST",
    headers: { "content-type": "application/json", "stripe-signature": signature },
    body: payload,
  })
  return answer.status
}

test("deposit and balance are paid on Stripe's page, and the message books each once", async () => {
  const { order, read, open, producer } = await ordered()
  expect(order).toMatchObject({ card_amount: order.due.deposit, card_payments: [] })
  const page = await open()
  expect(await open(), "a second tap opens no second page").toBe(page)
  expect(await sessionOf(page)).toMatchObject({
    amount_total: Math.round(order.due.deposit * 100),
    currency: "eur",
  })
  const back = await payAt(page)
  expect(back.headers.get("location")).toContain(`/account/orders/${order.id}/card/back`)
  const paid = await read()
  expect(paid).toMatchObject({ status: "in_production", received: order.due.deposit })
  expect(paid.card_payments).toMatchObject([{ status: "paid", amount: order.due.deposit }])
  expect(paid.moves.at(-1)).toMatchObject({ status: "in_production", actor: "payment" })
  await payAt(await open())
  const settled = await read()
  expect(settled).toMatchObject({ due: { total: 0 }, excess: 0, card_amount: null })
  const { order: theirs } = await producer.get<{ order: OrderView }>(`/producer/orders/${order.id}`)
  expect(theirs).toMatchObject({ received: order.total, card_amount: null })

  type Found = { display_id: number; payment_status: string }
  const { orders } = await (
    await actors.curator("admin")
  ).get<{ orders: Found[] }>("/admin/orders?fields=id,display_id,status&order=-created_at&limit=50")
  const medusas = orders.find(({ display_id }) => order.number.endsWith(`${display_id}`))
  expect(medusas?.payment_status, "the Admin sees it as captured").toBe("captured")
})

test("a message that comes ten times, late, or never changes what is booked by nothing", async () => {
  const { order, read, open, check } = await ordered()
  const page = await open()
  await payAt(page, { message: "none" })
  expect((await read()).received, "nobody has told us").toBe(0)
  expect(await check(), "the buyer comes back before the message").toEqual({ status: "paid" })
  expect((await read()).received).toBe(order.due.deposit)
  const session = await sessionOf(page)
  const completed = JSON.stringify(messageOf(session, "completed"))
  const expired = JSON.stringify(messageOf({ ...session, status: "expired" }, "expired"))
  const open_ = { ...session, status: "open" as const, payment_status: "unpaid" as const }
  const early = JSON.stringify(messageOf(open_, "completed"))
  const all = [completed, expired, early, completed, completed, early, expired]
  const answers = await Promise.all(all.map((payload) => deliver(payload, sign(payload))))
  expect(new Set(answers)).toEqual(new Set([200]))
  expect((await read()).received).toBe(order.due.deposit)
  expect((await read()).card_payments).toHaveLength(1)
})

test("what Stripe has not signed is refused and changes nothing", async () => {
  const { open, read } = await ordered()
  const session = await sessionOf(await open())
  const paid = { ...session, status: "complete", payment_status: "paid", payment_intent: "pi_x" }
  const payload = JSON.stringify(messageOf(paid as Session, "completed"))
  const old = Math.floor(Date.now() / 1000) - 3600
  for (const signature of [
    "",
    "t=1,v1=00",
    sign(payload, "whsec_of_somebody_else"),
    sign(payload.replace("paid", "unpaid")),
    sign(payload).replace(/t=\d+/, `t=${old}`),
  ])
    expect(await deliver(payload, signature), signature).toBe(400)
  expect(await deliver("{", sign(payload))).toBe(400)
  expect(await read()).toMatchObject({ received: 0, card_payments: [] })
  const foreign = JSON.stringify(messageOf({ ...session, metadata: {} }, "completed"))
  expect(await deliver(foreign, sign(foreign)), "another shop's page").toBe(200)
})

test("a transfer changes what is due: the old page ends, and what was paid twice is named", async () => {
  const { buyer, order, mine, open, read } = await ordered()
  const first = await open()
  const body = { amount: 100, currency: "EUR", paid_on: order.placed_on, note: null }
  const { transfer_id } = await buyer.post<{ transfer_id: string }>(`${mine}/transfers`, {
    ...body,
    idempotency_key: crypto.randomUUID(),
  })
  const operator = await actors.curator("admin")
  const credit = { credited: 100, credited_on: order.placed_on }
  await operator.post(`/admin/transfers/${transfer_id}/confirm`, credit)
  const second = await open()
  expect(second).not.toBe(first)
  expect((await payAt(first)).status, "the page for the old amount has ended").toBe(410)
  await payAt(second)
  expect(await read()).toMatchObject({ received: order.due.deposit, status: "in_production" })
})

test("yen are charged as they are", async () => {
  const { order, open, read } = await ordered({ currency: "JPY" })
  const page = await open()
  expect((await sessionOf(page)).amount_total).toBe(order.due.deposit)
  await payAt(page, { card: "bank", confirmed: "yes" })
  expect((await read()).received).toBe(order.due.deposit)
})

test("amounts beyond Stripe's limits, another's order, and nothing due are refused", async () => {
  const { producer, buyer, rfq } = await asked(actors, [100])
  const dear = await quoted(producer, rfq, { currency: "IDR" }, { unit_price: 50_000_000 })
  const { order } = await accept(buyer, dear)
  const path = `/store/buyer/orders/${order.id}/card-payments`
  expect((await refused(buyer.post(path, {}))).problems[0]?.code).toBe("card_too_large")
  const stranger = await actors.buyer()
  expect((await refused(stranger.post(path, {}))).status).toBe(404)
  expect((await refused(stranger.post(`${path}/check`, {}))).status).toBe(404)
  const other = await ordered({ deposit_percent: 0 })
  await payAt(await other.open())
  const again = await refused(other.buyer.post(`${other.mine}/card-payments`, {}))
  expect(again.problems[0]?.code).toBe("nothing_due")
})
