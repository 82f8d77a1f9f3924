import { randomUUID } from "node:crypto"
import { expect, inject, test } from "vitest"
import type { OrderView } from "@serumpun/backend/src/contracts/order.ts"
import type { ProducerQuote } from "@serumpun/backend/src/contracts/quote-input.ts"
import { dayIn } from "@serumpun/domain/days"
import { createActors, refused } from "../support/actors.ts"
import { accept, asked, quoted } from "../support/orders.ts"

const actors = createActors(inject("stack"))

const today = dayIn(new Date())
const report = (change: object = {}) => ({
  idempotency_key: randomUUID(),
  amount: 100,
  currency: "EUR",
  paid_on: today,
  note: null,
  ...change,
})

/** An order of one buyer and producer, waiting for its deposit. */
async function ordered(change: Partial<ProducerQuote> = {}) {
  const { producer, buyer, rfq } = await asked(actors, [100])
  const { order } = await accept(buyer, await quoted(producer, rfq, change))
  const mine = `/store/buyer/orders/${order.id}`
  const theirs = `/producer/orders/${order.id}`
  const read = async () => (await buyer.get<{ order: OrderView }>(mine)).order
  const pay = async (amount: number, credited = amount, currency = "EUR") => {
    const { transfer_id } = await buyer.post<{ transfer_id: string }>(
      `${mine}/transfers`,
      report({ amount, currency }),
    )
    const operator = await actors.curator("admin")
    await operator.post(`/admin/transfers/${transfer_id}/confirm`, { credited, credited_on: today })
    return transfer_id
  }
  return { producer, buyer, order, mine, theirs, read, pay }
}

const shipment = {
  carrier: "Samudera",
  vessel: "Sinar Sunda 045W",
  transport_number: "SIKU 123456-0",
  departs_on: today,
  arrives_on: null,
  tracking_url: "https://tracking.example.com/SIKU1234560",
  note: null,
}

test("an order goes from the deposit to the buyer's door, each step with its date and name", async () => {
  const { producer, buyer, order, mine, theirs, read, pay } = await ordered()
  await pay(order.due.deposit)
  expect(await read()).toMatchObject({ status: "in_production", due: { deposit: 0 } })
  const ready = await producer.post<{ order: OrderView }>(`${theirs}/ready`, { note: null })
  expect(ready.order.status).toBe("ready")
  await producer.post(`${theirs}/ready`, { note: null })
  await producer.post(`${theirs}/ship`, shipment)
  await buyer.post(`${mine}/receive`, { note: "Two bags are damp" })
  expect(await read()).toMatchObject({ status: "delivered", shipment: { carrier: "Samudera" } })
  await pay(order.due.balance)
  const done = await read()
  expect(done).toMatchObject({ status: "completed", due: { total: 0 }, received: order.total })
  expect(done.moves.map(({ status, actor }) => `${status} ${actor}`)).toEqual([
    "awaiting_deposit buyer",
    "in_production operator",
    "ready producer",
    "shipped producer",
    "delivered buyer",
    "completed operator",
  ])
  expect(done.moves[4]?.note).toBe("Two bags are damp")

  const operator = await actors.curator("admin")
  type Found = { display_id: number; status: string; payment_status: string }
  const { orders } = await operator.get<{ orders: Found[] }>(
    "/admin/orders?fields=id,display_id,status&order=-created_at",
  )
  const medusas = orders.find(({ display_id }) => order.number.endsWith(`${display_id}`))
  expect(medusas).toMatchObject({ status: "completed", payment_status: "captured" })
})

test("parts, too much, and money in another currency are booked as the bank booked them", async () => {
  const { order, read, pay } = await ordered()
  const { deposit, balance } = order.due
  await pay(100)
  expect((await read()).status, "a part starts nothing").toBe("awaiting_deposit")
  expect((await read()).due.deposit).toBe(deposit - 100)
  await pay(99_999, deposit, "JPY")
  expect(await read()).toMatchObject({ status: "in_production", received: deposit + 100 })
  await pay(balance)
  expect(await read()).toMatchObject({ due: { total: 0 }, excess: 100 })
})

test("a transfer is reported once, decided once, and refused with a reason", async () => {
  const { buyer, mine, read } = await ordered()
  const body = report()
  const sent = await Promise.all(
    [1, 2, 3].map(() => buyer.post<{ transfer_id: string }>(`${mine}/transfers`, body)),
  )
  expect(new Set(sent.map(({ transfer_id }) => transfer_id)).size).toBe(1)
  const path = `/admin/transfers/${sent[0]?.transfer_id}`
  const operator = await actors.curator("admin")
  expect((await refused(operator.post(`${path}/refuse`, { answer: " " }))).problems).toHaveLength(1)
  const credit = { credited: 100, credited_on: today }
  await Promise.all([1, 2, 3].map(() => operator.post(`${path}/confirm`, credit)))
  expect((await read()).received, "three clicks book it once").toBe(100)
  expect((await refused(operator.post(`${path}/refuse`, { answer: "No" }))).problems).toEqual([
    { field: "status", code: "transition_not_allowed" },
  ])
  for (const [change, field] of [
    [{ amount: 0 }, "amount"],
    [{ amount: 1.005 }, "amount"],
    [{ paid_on: "2020-01-01" }, "paid_on"],
    [{ paid_on: "2199-01-01" }, "paid_on"],
    [{ currency: "XXX" }, "currency"],
  ] as const)
    expect(
      (await refused(buyer.post(`${mine}/transfers`, report(change)))).problems[0]?.field,
      field,
    ).toBe(field)
})

test("the bank's receipt is seen by buyer and operator, and only a scan is taken", async () => {
  const { buyer, producer, mine, theirs } = await ordered()
  const { transfer_id } = await buyer.post<{ transfer_id: string }>(`${mine}/transfers`, report())
  const upload = (content: string) => {
    const form = new FormData()
    form.set("file", new Blob([content], { type: "application/pdf" }), "receipt.pdf")
    return form
  }
  const path = `${mine}/transfers/${transfer_id}/proof`
  expect((await refused(buyer.post(path, upload("<script>")))).problems[0]?.code).toBe("file_type")
  const scan = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
  const { order } = await buyer.post<{ order: OrderView }>(path, upload(scan))
  expect(order.transfers[0]).toMatchObject({ has_proof: true, status: "reported" })
  const { order: seen } = await producer.get<{ order: OrderView }>(theirs)
  expect(seen.pay_to).toBeNull()
  const curator = await actors.curator("curator")
  expect((await refused(curator.get(`/admin/transfers/${transfer_id}/proof`))).status).toBe(403)
  const { transfers } = await (
    await actors.curator("admin")
  ).get<{ transfers: { id: string }[] }>("/admin/transfers?status=reported")
  expect(transfers.map(({ id }) => id)).toContain(transfer_id)
})

test("an unpaid order can be cancelled with a reason, and its month is free again", async () => {
  const { producer, buyer, rfqOf, rfq } = await asked(actors, [300], { capacity_per_month: 400 })
  const { order } = await accept(buyer, await quoted(producer, rfq))
  const other = await actors.buyer()
  const wanted = await quoted(producer, await rfqOf(other))
  expect((await refused(accept(other, wanted))).problems[0]?.code).toBe("capacity_exceeded")
  const path = `/store/buyer/orders/${order.id}/cancel`
  expect((await refused(buyer.post(path, { note: null }))).problems[0]?.code).toBe("note_required")
  const cancelled = await buyer.post<{ order: OrderView }>(path, { note: "The money was refused" })
  expect(cancelled.order.status).toBe("cancelled")
  await accept(other, wanted)
})

test("steps out of turn are refused, and another's order is not there on any route", async () => {
  const { producer, buyer, order, mine, theirs, pay } = await ordered()
  const codeOf = async (request: Promise<unknown>) => (await refused(request)).problems[0]?.code
  const note = { note: null }
  expect(await codeOf(producer.post(`${theirs}/ready`, note))).toBe("transition_not_allowed")
  expect(await codeOf(producer.post(`${theirs}/ship`, shipment))).toBe("transition_not_allowed")
  expect(await codeOf(buyer.post(`${mine}/receive`, note))).toBe("transition_not_allowed")
  await pay(order.due.deposit)
  const cancel = { note: "Changed our mind" }
  expect(await codeOf(buyer.post(`${mine}/cancel`, cancel))).toBe("transition_not_allowed")
  expect(await codeOf(producer.post(`${theirs}/cancel`, cancel))).toBe("transition_not_allowed")

  const [stranger, rival] = [await actors.buyer(), await actors.producer()]
  for (const [client, path, body] of [
    [stranger, `${mine}/receive`, note],
    [stranger, `${mine}/cancel`, cancel],
    [stranger, `${mine}/transfers`, report()],
    [rival, `${theirs}/ready`, note],
    [rival, `${theirs}/ship`, shipment],
    [rival, `${theirs}/cancel`, cancel],
  ] as const)
    expect((await refused(client.post(path, body))).status, path).toBe(404)
})
