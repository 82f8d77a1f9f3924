import { randomUUID } from "node:crypto"
import type { OrderView } from "@serumpun/backend/src/contracts/order.ts"
import type { OrderMoney } from "@serumpun/backend/src/contracts/settlement.ts"
import { dayIn } from "@serumpun/domain/days"
import { expect, inject, test } from "vitest"
import { withClient } from "../../scripts/start/setup-marks.ts"
import { createActors, refused } from "../support/actors.ts"
import { accept, asked, quoted } from "../support/orders.ts"
import { askedSample, price } from "../support/samples.ts"
import { sign } from "../support/stripe-stand-in.ts"

const stack = inject("stack")
const actors = createActors(stack)
const today = dayIn(new Date())

/** An order of €1,133.50 whose deposit has been paid by card. */
async function paidByCard() {
  const { producer, buyer, rfq } = await asked(actors, [100], { capacity_per_month: 100 })
  const { order } = await accept(buyer, await quoted(producer, rfq))
  const mine = `/store/buyer/orders/${order.id}`
  const operator = await actors.curator("admin")
  const { page_url } = await buyer.post<{ page_url: string }>(`${mine}/card-payments`, {})
  const body = new URLSearchParams({ card: "ok" })
  await fetch(page_url, { method: "POST", redirect: "manual", body })
  const read = async () => (await buyer.get<{ order: OrderView }>(mine)).order
  const desk = async () => {
    const path = `/admin/money?number=${order.number}`
    return (await operator.get<{ orders: OrderMoney[] }>(path)).orders[0]!
  }
  const { rows } = await withClient(stack.databaseUrl, (client) =>
    client.query("select id, payment_intent_id from card_payment where order_id = $1", [order.id]),
  )
  const { id: card_payment_id, payment_intent_id } = rows[0]
  const deposit = order.due.deposit
  return {
    producer,
    buyer,
    operator,
    order,
    deposit,
    read,
    desk,
    card_payment_id,
    payment_intent_id,
  }
}

/** Tells what Stripe would; the status of the answer. */
async function tell(type: string, object: object, secret?: string): Promise<number> {
  const id = `evt_${randomUUID()}`
  const payload = JSON.stringify({ id, object: "event", type, data: { object } })
  const answer = await fetch(`${stack.backendUrl}/hooks/stripe`, {
    method: "POST",
    headers: { "content-type": "application/json", "stripe-signature": sign(payload, secret) },
    body: payload,
  })
  return answer.status
}

test("a refund that Stripe could not make in the end is to be returned again, once", async () => {
  const { operator, order, read, desk, card_payment_id, deposit, buyer } = await paidByCard()
  const owed = (await desk()).payout.owed
  const { refund_id } = await operator.post<{ refund_id: string }>(
    `/admin/money/${order.id}/refunds`,
    {
      ...{ idempotency_key: randomUUID(), amount: 50.05, card_payment_id, reference: null },
      ...{ refunded_on: today, reason: "Two bags were damp" },
    },
  )
  expect(await desk()).toMatchObject({ payout: { owed: owed - 50.05 } })
  const failed = { id: "re_1", object: "refund", status: "failed", metadata: { refund_id } }
  expect(await tell("refund.failed", failed, "whsec_of_somebody_else")).toBe(400)
  expect((await read()).refunds).toMatchObject([{ status: "done" }])
  await tell("refund.updated", { ...failed, status: "succeeded" })
  const types = ["refund.failed", "refund.updated", "charge.refund.updated", "refund.failed"]
  expect(await Promise.all(types.map((type) => tell(type, failed)))).toEqual([200, 200, 200, 200])
  expect((await read()).refunds).toMatchObject([{ status: "failed", amount: 50.05 }])
  expect(await desk()).toMatchObject({ refundable: deposit, payout: { owed } })
  const { notices } = await buyer.get<{ notices: { title: string }[] }>(
    "/store/buyer/notices?locale=en",
  )
  expect(notices.filter(({ title }) => title.includes("could not be returned"))).toHaveLength(1)
  await operator.post(`/admin/money/${order.id}/refunds`, {
    ...{ idempotency_key: randomUUID(), amount: 50.05, card_payment_id: null, reference: "BCA 1" },
    ...{ refunded_on: today, reason: "Two bags were damp" },
  })
  expect(await desk()).toMatchObject({ payout: { owed: owed - 50.05 } })
  type Found = { display_id: number; payment_collections: { refunded_amount: number }[] }
  const { orders } = await operator.get<{ orders: Found[] }>(
    "/admin/orders?fields=id,display_id,*payment_collections&order=-created_at&limit=50",
  )
  const medusas = orders.find(({ display_id }) => order.number.endsWith(`${display_id}`))
  const back = medusas?.payment_collections.map(({ refunded_amount }) => refunded_amount ?? 0) ?? []
  expect(
    back.reduce((sum, one) => sum + one, 0),
    "once in Medusa",
  ).toBeCloseTo(50.05, 2)
})

test.each(["won", "lost"] as const)(
  "a dispute holds the payout until it is %s, in whatever order and how often it is told",
  async (end) => {
    const { producer, operator, order, read, desk, payment_intent_id, deposit } = await paidByCard()
    const { payout } = await desk()
    const dispute = (status: string) => ({
      ...{ id: "dp_1", object: "dispute", status, payment_intent: payment_intent_id },
      ...{ amount: Math.round(deposit * 100), currency: "eur", reason: "fraudulent" },
      evidence_details: { due_by: 1_798_000_000 },
    })
    const pay = () =>
      operator.post(`/admin/money/${order.id}/payouts`, {
        ...{ idempotency_key: randomUUID(), amount: payout.owed },
        ...{ reference: "BCA 2", paid_on: today },
      })
    await tell("charge.dispute.created", { ...dispute("needs_response"), payment_intent: "pi_x" })
    expect((await desk()).disputes, "another shop's payment").toEqual([])
    await tell("charge.dispute.created", dispute("needs_response"))
    expect(await read()).toMatchObject({ disputes: [{ status: "open", amount: deposit }] })
    expect((await desk()).disputes).toMatchObject([{ respond_by: "2026-12-23" }])
    expect((await refused(pay())).problems).toEqual([{ field: "amount", code: "payment_disputed" }])
    const closed = ["charge.dispute.closed", "charge.dispute.updated", "charge.dispute.closed"]
    await Promise.all(closed.map((type) => tell(type, dispute(end))))
    await tell("charge.dispute.created", dispute("needs_response"))
    await tell("charge.dispute.updated", dispute("under_review"))
    const after = await read()
    expect(after.disputes).toMatchObject([{ status: end }])
    const { notices } = await producer.get<{ notices: { title: string }[] }>(
      "/producer/notices?locale=en",
    )
    const told = notices.filter(({ title }) =>
      title.includes(end === "won" ? "payment for order" : "was taken back"),
    )
    expect(told).toHaveLength(1)
    if (end === "won") {
      expect(after.refunds).toEqual([])
      await pay()
      expect(await desk()).toMatchObject({ payout: { owed: 0, paid_out: payout.owed } })
      return
    }
    expect(after.refunds).toMatchObject([{ status: "done", way: "card", amount: deposit }])
    expect(await desk()).toMatchObject({ refundable: 0, payout: { owed: 0, received: 0 } })
  },
)

test("what Stripe says later of a sample's payment is heard as of any other", async () => {
  const { answer, move, read, buyer } = await askedSample(actors)
  await answer(price([10]))
  const { total } = await read()
  await move("accept", { total })
  const { order } = await read()
  const { page_url } = await buyer.post<{ page_url: string }>(
    `/store/buyer/orders/${order!.id}/card-payments`,
    {},
  )
  const body = new URLSearchParams({ card: "ok" })
  await fetch(page_url, { method: "POST", redirect: "manual", body })
  const operator = await actors.curator("admin")
  const { rows } = await withClient(stack.databaseUrl, (client) =>
    client.query("select id, payment_intent_id from card_payment where order_id = $1", [order!.id]),
  )
  const { id: card_payment_id, payment_intent_id } = rows[0]
  const { refund_id } = await operator.post<{ refund_id: string }>(
    `/admin/money/${order!.id}/refunds`,
    {
      ...{ idempotency_key: randomUUID(), amount: 5, card_payment_id, reference: null },
      ...{ refunded_on: today, reason: "The courier was cheaper" },
    },
  )
  const failed = { id: "re_2", object: "refund", status: "failed", metadata: { refund_id } }
  expect(await tell("refund.failed", failed)).toBe(200)
  expect((await read()).order?.refunds).toMatchObject([{ status: "failed", amount: 5 }])
  const dispute = {
    ...{ id: "dp_2", object: "dispute", status: "lost", payment_intent: payment_intent_id },
    ...{ amount: Math.round(total! * 100), currency: "eur", evidence_details: { due_by: null } },
  }
  expect(await tell("charge.dispute.closed", dispute)).toBe(200)
  const after = (await read()).order
  expect(after?.disputes).toMatchObject([{ status: "lost", amount: total }])
  expect(after?.refunds.filter(({ status }) => status === "done")).toMatchObject([
    { amount: total },
  ])
})
