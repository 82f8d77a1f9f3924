import { randomUUID } from "node:crypto"
import { expect, inject, test } from "vitest"
import type { BuyerRfq } from "@serumpun/backend/src/contracts/buyer.ts"
import type { ReportedClaim } from "@serumpun/backend/src/contracts/claim.ts"
import type { DeliveryView } from "@serumpun/backend/src/contracts/delivery.ts"
import type { OrderMoney } from "@serumpun/backend/src/contracts/settlement.ts"
import { addDays } from "@serumpun/domain/days"
import { allRows } from "../support/all-rows.ts"
import { createActors, picture, refused, today } from "../support/actors.ts"
import { filled, startedOrder } from "../support/deliveries.ts"

const actors = createActors(inject("stack"))
type Answer = { delivery: DeliveryView }

/** An order whose goods have come, with what both sides do about a claim. */
async function received() {
  const started = await startedOrder(actors, { quantities: [100] })
  const { buyer, producer, order, mine, theirs, ship, delivery } = started
  await ship()
  await buyer.post(`${mine}/receive`, { note: null })
  const lines = [{ rfq_item_id: order.lines[0]!.rfq_item_id, quantity: 12 }]
  const written = (change: object = {}) => ({
    idempotency_key: randomUUID(),
    reason: "damaged",
    text: "Twelve bags are wet",
    lines,
    remedy: "refund",
    amount: 100,
    ...change,
  })
  const claim = async (change: object = {}, files: Parameters<typeof filled>[1] = []) => {
    await buyer.post<Answer>(`${mine}/claims`, filled(written(change), files))
    return (await delivery()).claims.at(-1)!
  }
  const answer = (id: string, body: object) =>
    producer.post<Answer>(`${theirs}/claims/${id}`, {
      ...{ kind: "propose", text: "We are sorry", remedy: "refund", amount: 80 },
      ...body,
    })
  const decide = (id: string, kind: string, text: string | null = null) =>
    buyer.post<Answer>(`${mine}/claims/${id}`, { kind, text })
  return { ...started, written, claim, answer, decide }
}

test("a claim with photos is made once, answered, and settled by both; what comes of it is listed", async () => {
  const { buyer, mine, delivery, written, claim, answer, decide, read, pay, order } =
    await received()
  const body = written()
  const photo = await picture()
  const send = () => buyer.post(`${mine}/claims`, filled(body, [["wet.jpg", photo]]))
  await Promise.all([send(), send(), send()])
  const { claims } = await delivery()
  expect(claims).toMatchObject([{ status: "open", asks: { remedy: "refund", amount: 100 } }])
  expect(claims[0]?.photos).toHaveLength(1)
  const { id } = claims[0]!
  await pay(order.due.total)
  expect((await read()).status, "an open claim holds the order").toBe("delivered")
  expect((await refused(decide(id, "agree"))).problems[0]?.code).toBe("transition_not_allowed")
  await answer(id, {})
  await answer(id, {})
  await decide(id, "reject", "Eighty is too little")
  await answer(id, { amount: 95.5 })
  await Promise.all([decide(id, "agree"), decide(id, "agree"), decide(id, "agree")])
  const after = await delivery()
  expect(after.claims[0]).toMatchObject({ status: "settled", proposal: { amount: 95.5 } })
  expect(after.claims[0]?.entries.map(({ kind }) => kind)).toEqual([
    "propose",
    "reject",
    "propose",
    "agree",
  ])
  expect(after.settlements).toMatchObject([{ remedy: "refund", amount: 95.5 }])
  expect((await read()).status, "the last claim completes a paid order").toBe("completed")
  const second = await claim({ amount: 1 })
  expect(second.status, "a completed order can be claimed in time too").toBe("open")
})

test("a settled discount lowers what is due, to the unit, and what was paid beyond is to be returned", async () => {
  const { claim, answer, decide, read, order, pay } = await received()
  const { id } = await claim({ remedy: "discount", amount: 50.25 })
  await answer(id, { remedy: "discount", amount: 50.25 })
  await decide(id, "agree")
  const { due, status } = await read()
  expect(Math.round(due.total * 100)).toBe(Math.round((order.due.total - 50.25) * 100))
  expect(status).toBe("delivered")
  await pay(order.due.total)
  expect(await read()).toMatchObject({ status: "completed", excess: 50.25, due: { total: 0 } })
})

test.each([
  { remedy: "refund", paid: 1 },
  { remedy: "discount", paid: 1 },
  { remedy: "refund", paid: 0.5 },
  { remedy: "discount", paid: 0 },
] as const)(
  "a $remedy settled when $paid of the price is paid reads the same on order, desk, ledger, dashboards and in Medusa",
  async ({ remedy, paid }) => {
    const { claim, answer, decide, read, order, pay, buyer, producer } = await received()
    const { total } = order
    const cents = (amount: number) => Math.round(amount * 100) / 100
    const before = cents(Math.round(total * paid * 100) / 100)
    if (before > 0) await pay(before)
    const { id } = await claim({ remedy, amount: 95.5 })
    await answer(id, { remedy, amount: 95.5 })
    await decide(id, "agree")
    const worth = cents(total - 95.5)
    const excess = Math.max(0, cents(before - worth))
    const due = Math.max(0, cents(worth - before))
    expect(await read()).toMatchObject({ due: { total: due }, excess, discount: 95.5 })
    const operator = await actors.curator("admin")
    const desk = async () => {
      const path = `/admin/money?number=${order.number}`
      return (await operator.get<{ orders: OrderMoney[] }>(path)).orders[0]!
    }
    expect(await desk()).toMatchObject({ to_return: excess })
    const owed = (await desk()).payout?.received ?? 0
    expect(owed, "the producer is owed what the order is worth now").toBe(Math.min(before, worth))
    const figures = await producer.get<{ overview: { money: object[] } }>("/producer/overview")
    expect(figures.overview.money).toMatchObject([{ currency: "EUR", amount: due }])
    const mine = await buyer.get<{ overview: { spend: object[] } }>("/store/buyer/overview")
    expect(mine.overview.spend).toMatchObject([{ ordered: worth, paid: before }])
    const medusas = await medusaOrder(operator, order.number)
    expect(medusas.summary).toMatchObject({ pending_difference: cents(worth - before) })
    if (excess > 0) {
      const refund = { idempotency_key: randomUUID(), amount: excess, card_payment_id: null }
      const how = { reference: "BCA 4711", refunded_on: order.placed_on, reason: "Wet bags" }
      await operator.post(`/admin/money/${order.id}/refunds`, { ...refund, ...how })
      expect(await read()).toMatchObject({ excess: 0, due: { total: 0 }, status: "completed" })
      expect(await desk()).toMatchObject({ to_return: 0, payout: { received: worth } })
      const after = await medusaOrder(operator, order.number)
      expect(after.summary).toMatchObject({ pending_difference: 0 })
      return
    }
    await pay(due)
    expect(await read()).toMatchObject({ excess: 0, due: { total: 0 }, status: "completed" })
    expect(await desk()).toMatchObject({ to_return: 0, payout: { received: worth } })
    const after = await medusaOrder(operator, order.number)
    expect(after.summary).toMatchObject({ pending_difference: 0 })
    expect(after.payment_status).toBe("captured")
  },
)

type MedusaOrder = {
  display_id: number
  payment_status: string
  summary: { pending_difference: number }
}

async function medusaOrder(
  operator: Awaited<ReturnType<typeof actors.curator>>,
  number: string,
): Promise<MedusaOrder> {
  const { orders } = await operator.get<{ orders: MedusaOrder[] }>(
    "/admin/orders?fields=id,display_id,summary,payment_status&order=-created_at&limit=50",
  )
  return orders.find(({ display_id }) => Number(number.split("-").at(-1)) === display_id)!
}

test("who cannot agree asks the operator, who sees all and decides with a reason", async () => {
  const { claim, decide, delivery, written, buyer, mine } = await received()
  const { id } = await claim()
  const operator = await actors.curator("admin")
  const path = `/admin/delivery-claims/${id}/decide`
  const decision = { text: "The photos show it", remedy: "refund", amount: 60 }
  expect((await refused(operator.post(path, decision))).problems[0]?.code).toBe(
    "transition_not_allowed",
  )
  expect((await refused(decide(id, "escalate"))).problems[0]?.code).toBe("note_required")
  await decide(id, "escalate", "No answer for a week")
  const list = "/admin/delivery-claims?only=escalated"
  const claims = await allRows<ReportedClaim>(operator, list, "claims")
  const seen = claims.find((one) => one.id === id)
  expect(seen).toMatchObject({ text: "Twelve bags are wet", entries: [{ kind: "escalate" }] })
  expect((await refused(operator.post(path, { ...decision, text: " " }))).problems).toHaveLength(1)
  expect(
    (await refused(operator.post(path, { ...decision, amount: 99_999_999 }))).problems[0],
  ).toMatchObject({ field: "amount", code: "out_of_range" })
  await Promise.all([operator.post(path, decision), operator.post(path, decision)])
  expect((await delivery()).claims[0]).toMatchObject({
    status: "settled",
    proposal: { amount: 60 },
  })
  const curator = await actors.curator("curator")
  expect((await refused(curator.get("/admin/delivery-claims"))).status).toBe(403)
  const again = await refused(buyer.post(`${mine}/claims`, filled(written({ lines: [] }))))
  expect(again.problems[0]).toMatchObject({ field: "lines", code: "claim_lines" })
})

test("claims are refused before anything has come, of other lines, and for more than the order is worth", async () => {
  const { buyer, mine, ship, order, delivery } = await startedOrder(actors, { quantities: [100] })
  const lines = [{ rfq_item_id: order.lines[0]!.rfq_item_id, quantity: 1 }]
  const written = (change: object) =>
    filled({
      ...{ idempotency_key: randomUUID(), reason: "late", text: "Two weeks", lines },
      ...{ remedy: "none", amount: null, ...change },
    })
  const wrong = async (change: object = {}) =>
    (await refused(buyer.post(`${mine}/claims`, written(change)))).problems.map(
      ({ field, code }) => `${field} ${code}`,
    )
  expect(await wrong()).toEqual(["status claim_nothing_received"])
  await ship()
  await buyer.post(`${mine}/receive`, { note: null })
  expect(await wrong({ text: " " })).toEqual(["text required"])
  expect(await wrong({ remedy: "refund", amount: null })).toEqual(["amount required"])
  expect(await wrong({ remedy: "refund", amount: order.total + 1 })).toEqual([
    "amount out_of_range",
  ])
  expect(await wrong({ lines: [{ rfq_item_id: "rfqi_none", quantity: 1 }] })).toEqual([
    "lines.0.quantity invalid_choice",
  ])
  expect(await wrong({ reason: "mood" })).toEqual(["reason invalid_choice"])
  expect((await delivery()).claims).toEqual([])
})

test("the days for claims are a term of the quote, which its versions and the order keep", async () => {
  const { buyer, mine, ship, read, delivery, order } = await startedOrder(actors, {
    quantities: [100],
    quote: { claim_days: 30 },
  })
  expect(order.claim_days).toBe(30)
  await ship()
  await buyer.post(`${mine}/receive`, { note: null })
  expect((await delivery()).claim_until).toBe(addDays(today, 30))
  const { rfq } = await buyer.get<{ rfq: BuyerRfq }>(`/store/buyer/rfqs/${(await read()).rfq_id}`)
  expect(rfq.quotes[0]).toMatchObject({ claim_days: 30 })
  const usual = await startedOrder(actors, { quote: { claim_days: undefined } })
  expect(usual.order.claim_days).toBe(14)
})

test("another's claim is not there, on whichever side", async () => {
  const { claim, mine, theirs, producer } = await received()
  const { id } = await claim()
  const other = await startedOrder(actors, { quantities: [50] })
  const proposal = { kind: "propose", text: "x", remedy: "none", amount: null }
  for (const [client, path, body] of [
    [other.buyer, `${mine}/claims/${id}`, { kind: "withdraw", text: null }],
    [other.buyer, `${other.mine}/claims/${id}`, { kind: "withdraw", text: null }],
    [other.producer, `${theirs}/claims/${id}`, proposal],
    [other.producer, `${other.theirs}/claims/${id}`, proposal],
    [producer, `${theirs}/claims/dclm_none`, proposal],
  ] as const)
    expect((await refused(client.post(path, body))).status, path).toBe(404)
  const taken = await refused(
    other.buyer.post(`${mine}/claims`, filled({ idempotency_key: "12345678" })),
  )
  expect(taken.status).toBe(404)
})
