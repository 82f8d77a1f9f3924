import type { RfqSummary } from "@serumpun/backend/src/contracts/buyer.ts"
import type { CurationOverview } from "@serumpun/backend/src/contracts/curation.ts"
import type { OrderSummary } from "@serumpun/backend/src/contracts/order.ts"
import type {
  BuyerOverview,
  ProducerOverview,
  StuckOrder,
} from "@serumpun/backend/src/contracts/overview.ts"
import type { ProducerRfqRow } from "@serumpun/backend/src/contracts/producer.ts"
import { Client as Database } from "pg"
import { expect, inject, test } from "vitest"
import type { Client } from "../../scripts/http/client.ts"
import { allRows } from "../support/all-rows.ts"
import { createActors, refused } from "../support/actors.ts"
import { accept, asked, quoted } from "../support/orders.ts"

const stack = inject("stack")
const actors = createActors(stack)

async function inDatabase(sql: string, values: unknown[]): Promise<void> {
  const client = new Database({ connectionString: stack.databaseUrl })
  await client.connect()
  await client.query(sql, values).finally(() => client.end())
}

const buyerOverview = async (buyer: Client) =>
  (await buyer.get<{ overview: BuyerOverview }>("/store/buyer/overview")).overview
const producerOverview = async (producer: Client) =>
  (await producer.get<{ overview: ProducerOverview }>("/producer/overview")).overview

test("a buyer sees what to decide and to pay, and what was ordered of whom, and nobody else's", async () => {
  const { producer, buyer, rfq } = await asked(actors, [100])
  const quote = await quoted(producer, rfq)
  const before = await buyerOverview(buyer)
  expect(before).toMatchObject({ rfqs_open: 1, orders: [], spend: [], payments_due: { count: 0 } })
  expect(before.quotes_to_decide).toMatchObject({
    count: 1,
    first: [{ rfq_id: rfq.id, rfq_number: rfq.number, quote_number: quote.number, total: 1133.5 }],
  })
  const { order } = await accept(buyer, quote)
  const after = await buyerOverview(buyer)
  expect(after).toMatchObject({
    quotes_to_decide: { count: 0, first: [] },
    orders: [{ status: "awaiting_deposit", count: 1 }],
    payments_due: {
      count: 1,
      sums: [{ currency: "EUR", amount: 340.05 }],
      first: [{ id: order.id, number: order.number }],
    },
    spend: [{ currency: "EUR", orders: 1, ordered: 1133.5, paid: 0 }],
  })
  const stranger = await buyerOverview(await actors.buyer())
  expect(stranger).toEqual({
    rfqs_open: 0,
    quotes_to_decide: { count: 0, first: [] },
    orders: [],
    payments_due: { count: 0, sums: [], first: [] },
    samples_waiting: 0,
    spend: [],
  })
})

test("a producer sees requests by urgency, response time, money and the months that are taken", async () => {
  const { producer, buyer, rfq, rfqOf, listings } = await asked(actors, [100])
  const soon = await rfqOf(buyer)
  await inDatabase("update rfq set decision_by = current_date::text where id = $1", [soon.id])
  const before = await producerOverview(producer)
  expect(before.inbox.count).toBe(2)
  expect(before.inbox.first.map(({ id }) => id)).toEqual([soon.id, rfq.id])
  expect(before.inbox.first[1]?.days_left).toBe(90)
  expect(before.response).toEqual({ median_hours: null, answered: 0 })
  await accept(buyer, await quoted(producer, rfq))
  const after = await producerOverview(producer)
  expect(after.inbox.first.map(({ id }) => id)).toEqual([soon.id])
  expect(after.response.answered).toBe(1)
  expect(after.response.median_hours).toBeLessThan(1)
  expect(after.orders).toEqual([{ status: "awaiting_deposit", count: 1 }])
  expect(after.money).toEqual([{ currency: "EUR", amount: 1133.5, received: 0 }])
  const [listing] = after.capacity
  expect(listing).toMatchObject({ listing_id: listings[0]?.id, per_month: 400, unit: "pc" })
  expect(listing?.months).toHaveLength(6)
  const taken = listing?.months.filter((month) => month.taken > 0)
  expect(taken).toMatchObject([{ taken: 100, free: 300 }])
})

const listOf = async <Row>(someone: Client, path: string, key: string) => {
  const answer = await someone.get<Record<string, Row[]> & { count: number }>(path)
  return { rows: answer[key] ?? [], count: answer.count }
}

test("lists of requests are searched, narrowed, sorted and paged on both sides", async () => {
  const { producer, buyer, rfq, rfqOf } = await asked(actors, [100])
  const other = await rfqOf(buyer)
  await inDatabase("update rfq set needed_by = '2026-12-24' where id = $1", [other.id])
  await buyer.post(`/store/buyer/rfqs/${other.id}/close`, { reason: "not_needed", note: null })
  const find = async (query: string) =>
    (await listOf<RfqSummary>(buyer, `/store/buyer/rfqs?${query}`, "rfqs")).rows.map(({ id }) => id)
  expect(await find("")).toEqual([other.id, rfq.id])
  expect(await find("status=closed")).toEqual([other.id])
  expect(await find(`q=${rfq.number.toLowerCase()}`)).toEqual([rfq.id])
  expect(await find("q=hamb")).toHaveLength(2)
  expect(await find(`q=${encodeURIComponent(rfq.first_title)}&status=sent`)).toEqual([rfq.id])
  expect(await find("q=%25")).toEqual([])
  expect(await find("q=_")).toEqual([])
  const page = await listOf<RfqSummary>(buyer, "/store/buyer/rfqs?limit=1&offset=1", "rfqs")
  expect(page).toMatchObject({ rows: [{ id: rfq.id }], count: 2 })
  const inbox = (query: string) =>
    listOf<ProducerRfqRow>(producer, `/producer/rfqs?${query}`, "rfqs")
  expect((await inbox("sort=needed_by")).rows.map(({ id }) => id)).toEqual([rfq.id, other.id])
  expect((await inbox("status=closed")).rows.map(({ id }) => id)).toEqual([other.id])
  expect((await inbox("q=Tanaka")).count, "names of buyers are not searched").toBe(0)
  expect((await refused(inbox("status=none"))).problems).toMatchObject([{ field: "status" }])
  const stranger = await actors.buyer()
  const hidden = `/store/buyer/rfqs?q=${rfq.number}`
  expect((await listOf(stranger, hidden, "rfqs")).count).toBe(0)
})

test("lists of orders are searched and narrowed by their own party only", async () => {
  const { producer, buyer, rfq } = await asked(actors, [100, 50])
  const { order } = await accept(buyer, await quoted(producer, rfq))
  const ids = async (someone: Client, path: string) =>
    (await listOf<OrderSummary>(someone, path, "orders")).rows.map(({ id }) => id)
  for (const query of [
    "",
    `q=${order.number}`,
    "status=awaiting_deposit&sort=waiting",
    `q=${encodeURIComponent(order.first_title)}`,
  ]) {
    expect(await ids(buyer, `/store/buyer/orders?${query}`), query).toEqual([order.id])
    expect(await ids(producer, `/producer/orders?${query}`), query).toEqual([order.id])
  }
  expect(await ids(buyer, `/store/buyer/orders?q=${order.producer_name.slice(-9)}`)).toHaveLength(1)
  expect(await ids(producer, "/producer/orders?q=tanaka")).toEqual([order.id])
  expect(await ids(producer, "/producer/orders?status=shipped")).toEqual([])
  expect(await ids(await actors.buyer(), `/store/buyer/orders?q=${order.number}`)).toEqual([])
})

test("an order without a step for ten days is stuck, for operators alone", async () => {
  const { producer, buyer, rfq } = await asked(actors, [100])
  const { order } = await accept(buyer, await quoted(producer, rfq))
  const operator = await actors.curator("admin")
  const stuck = () => allRows<StuckOrder>(operator, "/admin/stuck-orders", "orders")
  expect((await stuck()).map(({ id }) => id)).not.toContain(order.id)
  await inDatabase(
    "update export_order_move set moved_at = now() - interval '11 days' where order_id = $1",
    [order.id],
  )
  expect((await stuck()).find(({ id }) => id === order.id)).toMatchObject({
    number: order.number,
    status: "awaiting_deposit",
    buyer_company: "Tanaka Foods",
    ask: { side: "buyer", email: buyer.email },
  })
  const { overview } = await operator.get<{ overview: CurationOverview }>(
    "/admin/curation/overview",
  )
  expect(overview.orders_stuck).toBeGreaterThan(0)
  expect(overview.rates_as_of).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  const curator = await actors.curator("curator")
  expect((await refused(curator.get("/admin/stuck-orders"))).status).toBe(403)
})

test("goods that are being made are waited for until the end of their lead time", async () => {
  const { producer, buyer, rfq } = await asked(actors, [100])
  const { order } = await accept(buyer, await quoted(producer, rfq))
  const operator = await actors.curator("admin")
  const isStuck = async () => {
    const orders = await allRows<StuckOrder>(operator, "/admin/stuck-orders", "orders")
    return orders.some(({ id }) => id === order.id)
  }
  const since = (days: number) =>
    inDatabase(
      "update export_order_move set moved_at = now() - $2 * interval '1 day' where order_id = $1",
      [order.id, days],
    )
  await inDatabase("update export_order set status = 'in_production' where id = $1", [order.id])
  await since(30)
  expect(await isStuck()).toBe(false)
  await since(41)
  expect(await isStuck()).toBe(true)
})

test("a buyer without requests gets an empty page, whatever is asked", async () => {
  const buyer = await actors.buyer()
  const answer = await listOf<RfqSummary>(buyer, "/store/buyer/rfqs?status=sent&q=x", "rfqs")
  expect(answer).toEqual({ rows: [], count: 0 })
})
