import { randomUUID } from "node:crypto"
import { expect, inject, test } from "vitest"
import type { OrderView } from "@serumpun/backend/src/contracts/order.ts"
import type { OrderMoney, ProducerPayout } from "@serumpun/backend/src/contracts/settlement.ts"
import { dayIn } from "@serumpun/domain/days"
import { createActors, refused } from "../support/actors.ts"
import { accept, asked, quoted } from "../support/orders.ts"

const actors = createActors(inject("stack"))
const today = dayIn(new Date())

/** An order of €1,133.50, of which the buyer has paid by card so much as was due, so many times. */
async function paid(times: number) {
  const { producer, buyer, rfq } = await asked(actors, [100], { capacity_per_month: 100 })
  const { order } = await accept(buyer, await quoted(producer, rfq))
  const mine = `/store/buyer/orders/${order.id}`
  const theirs = `/producer/orders/${order.id}`
  const operator = await actors.curator("admin")
  const money = `/admin/money/${order.id}`
  for (let time = 0; time < times; time += 1) {
    const { page_url } = await buyer.post<{ page_url: string }>(`${mine}/card-payments`, {})
    const body = new URLSearchParams({ card: "ok" })
    await fetch(page_url, { method: "POST", redirect: "manual", body })
  }
  const read = async () => (await buyer.get<{ order: OrderView }>(mine)).order
  const desk = async () => {
    const path = `/admin/money?number=${order.number}`
    return (await operator.get<{ orders: OrderMoney[] }>(path)).orders[0]!
  }
  const transfer = async (amount: number) => {
    const { transfer_id } = await buyer.post<{ transfer_id: string }>(`${mine}/transfers`, {
      ...{ idempotency_key: randomUUID(), amount, currency: "EUR", paid_on: today, note: null },
    })
    const credit = { credited: amount, credited_on: today }
    await operator.post(`/admin/transfers/${transfer_id}/confirm`, credit)
  }
  return { producer, buyer, operator, order, mine, theirs, money, read, desk, transfer }
}

const refund = (change: object = {}) => ({
  idempotency_key: randomUUID(),
  amount: 100,
  card_payment_id: null,
  reference: "BCA 4711",
  refunded_on: today,
  reason: "Two bags were damp",
  ...change,
})

test("a card gets back in parts what it paid and no more, and the Admin sees it", async () => {
  const { operator, order, money, read, desk } = await paid(1)
  const [card] = (await desk()).cards
  const toCard = (amount: number) => refund({ amount, card_payment_id: card?.id, reference: null })
  const first = toCard(40.05)
  await Promise.all([1, 2, 3].map(() => operator.post(`${money}/refunds`, first)))
  expect((await read()).refunds).toMatchObject([{ amount: 40.05, status: "done", way: "card" }])
  const left = order.due.deposit - 40.05
  const tooMuch = await refused(operator.post(`${money}/refunds`, toCard(left + 0.01)))
  expect(tooMuch.problems).toEqual([{ field: "amount", code: "out_of_range" }])
  await operator.post(`${money}/refunds`, toCard(left))
  expect(await desk()).toMatchObject({ refundable: 0, payout: { received: 0 } })
  type Found = { display_id: number; payment_collections: { refunded_amount: number }[] }
  const { orders } = await operator.get<{ orders: Found[] }>(
    "/admin/orders?fields=id,display_id,*payment_collections&order=-created_at&limit=50",
  )
  const medusas = orders.find(({ display_id }) => order.number.endsWith(`${display_id}`))
  const back = medusas?.payment_collections.map(({ refunded_amount }) => refunded_amount ?? 0)
  expect(back?.reduce((sum, one) => sum + one, 0)).toBeCloseTo(order.due.deposit, 2)
})

test("what was too much is shown until it has gone back, with the bank's reference and proof", async () => {
  const { operator, money, read, desk, transfer, buyer, producer } = await paid(2)
  await transfer(75.5)
  expect((await read()).excess).toBe(75.5)
  const owed = (await desk()).payout.owed
  expect(
    (await refused(operator.post(`${money}/refunds`, refund({ reference: " " })))).problems[0],
  ).toEqual({ field: "reference", code: "required" })
  const { refund_id } = await operator.post<{ refund_id: string }>(
    `${money}/refunds`,
    refund({ amount: 75.5 }),
  )
  const scan = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
  const form = new FormData()
  form.set("file", new Blob([scan], { type: "application/pdf" }), "proof.pdf")
  await operator.post(`/admin/settlement-proofs/${refund_id}`, form)
  expect(await read()).toMatchObject({ excess: 0, refunds: [{ has_proof: true }] })
  expect((await desk()).payout.owed, "what was too much was never the producer's").toBe(owed)
  for (const other of [buyer, producer, await actors.curator("curator")])
    expect((await refused(other.get(`/admin/settlement-proofs/${refund_id}`))).status).not.toBe(200)
})

test("either side asks to cancel a paid order; the operator ends it and the month is free", async () => {
  const { producer, buyer, operator, order, mine, theirs, money, read, desk } = await paid(1)
  const reason = { note: "The buyer of ours is insolvent" }
  expect((await refused(buyer.post(`${mine}/ask-cancel`, { note: null }))).problems[0]?.code).toBe(
    "note_required",
  )
  await buyer.post(`${mine}/ask-cancel`, reason)
  await producer.post(`${theirs}/ask-cancel`, { note: "We have bought rattan for it" })
  expect((await read()).cancellation).toMatchObject({ status: "asked", asked_by: "buyer" })
  const agree = (kept: number) => ({ to: "agreed", kept, answer: "Agreed by both" })
  const path = `${money}/cancellation`
  const tooMuch = await refused(operator.post(path, agree(order.due.deposit + 1)))
  expect(tooMuch.problems).toEqual([{ field: "kept", code: "out_of_range" }])
  await operator.post(path, agree(100))
  await operator.post(path, agree(100))
  const ended = await read()
  expect(ended).toMatchObject({ status: "cancelled", excess: order.due.deposit - 100 })
  expect(await desk()).toMatchObject({ payout: { owed: 100, received: 100 } })
  const back = refund({ amount: order.due.deposit - 100 })
  await operator.post(`${money}/refunds`, back)
  expect(await desk()).toMatchObject({ to_return: 0, refundable: 100, payout: { owed: 100 } })
  const again = await asked(actors, [100])
  expect(again.rfq.id).not.toBe(order.id)
})

test("a cancellation that is refused lets the order go on", async () => {
  const { producer, operator, theirs, money, read } = await paid(1)
  await producer.post(`${theirs}/ask-cancel`, { note: "The kiln is broken" })
  const decision = { to: "refused", kept: 0, answer: "It is repaired by Monday" }
  await operator.post(`${money}/cancellation`, decision)
  const order = await read()
  expect(order.status).toBe("in_production")
  expect(order.cancellation).toMatchObject({ status: "refused", answer: decision.answer })
  expect(
    (await refused(operator.post(`${money}/cancellation`, { ...decision, to: "agreed" }))).status,
  ).toBe(400)
})

test("an operator books money that nobody reported, once, and both sides see what is due when", async () => {
  const { operator, order, money, read } = await paid(0)
  expect((await read()).payment_due).toMatchObject({
    part: "deposit",
    amount: order.due.deposit,
    is_overdue: false,
  })
  const body = {
    idempotency_key: randomUUID(),
    amount: order.due.deposit,
    reference: "BCA 12",
    received_on: today,
  }
  await Promise.all([1, 2, 3].map(() => operator.post(`${money}/receipts`, body)))
  const booked = await read()
  expect(booked).toMatchObject({ status: "in_production", received: order.due.deposit })
  expect(booked.payment_due, "the balance is asked for when the goods are ready").toBeNull()
  const wrong = { ...body, idempotency_key: randomUUID(), received_on: "2199-01-01" }
  expect((await refused(operator.post(`${money}/receipts`, wrong))).problems[0]).toEqual({
    field: "received_on",
    code: "date_in_future",
  })
})

test("what came in for a producer is owed until it is paid out, and a mistake is countered", async () => {
  const { producer, operator, order, money, desk } = await paid(1)
  const owed = order.due.deposit
  const read = async () =>
    (await producer.get<{ payouts: ProducerPayout[] }>("/producer/payouts")).payouts[0]!
  expect(await read()).toMatchObject({ received: owed, owed, paid_out: 0, number: order.number })
  const body = { idempotency_key: randomUUID(), amount: owed, reference: "BRI 9", paid_on: today }
  const pay = (change: object) => operator.post<{ payout_id: string }>(`${money}/payouts`, change)
  expect((await refused(pay({ ...body, amount: owed + 0.01 }))).problems[0]?.field).toBe("amount")
  const made = await Promise.all([pay(body), pay(body), pay(body)])
  const payout_id = made[0]!.payout_id
  expect(new Set(made.map((one) => one.payout_id)).size).toBe(1)
  expect(await read()).toMatchObject({ owed: 0, paid_out: owed, due_on: null })
  const counter = `/admin/payouts/${payout_id}/counter`
  await Promise.all([1, 2].map(() => operator.post(counter, { note: "Wrong account" })))
  expect(await desk()).toMatchObject({ payout: { owed, paid_out: 0 } })
  expect((await desk()).payout.entries.map(({ kind }) => kind)).toEqual([
    "received",
    "paid_out",
    "counter",
  ])
  const rival = await actors.producer()
  const { payouts } = await rival.get<{ payouts: ProducerPayout[] }>("/producer/payouts")
  expect(payouts).toEqual([])
})
