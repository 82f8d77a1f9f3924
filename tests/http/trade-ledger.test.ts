import { randomUUID } from "node:crypto"
import { Client as Database } from "pg"
import { expect, inject, test } from "vitest"
import { dayIn } from "@serumpun/domain/days"
import type { Client } from "../../scripts/http/client.ts"
import { createActors } from "../support/actors.ts"
import { accept, asked, quoted } from "../support/orders.ts"

const stack = inject("stack")
const actors = createActors(stack)
const today = dayIn(new Date())

type Row = { source: string; corrects: string | null; evidence: string } & Record<
  "value" | "value_usd" | "value_idr",
  string
>

async function inDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const database = new Database({ connectionString: stack.databaseUrl })
  await database.connect()
  try {
    return await work(database)
  } finally {
    await database.end()
  }
}

const entriesOf = (order_id: string) =>
  inDatabase(async (database) => {
    const found = await database.query<Row>(
      "select * from trade_entry where order_id = $1 order by created_at, source",
      [order_id],
    )
    return found.rows
  })

/** Reckoned in hundredths, which add up exactly in any order. */
const sum = (rows: Row[], field: "value" | "value_usd" | "value_idr") =>
  rows.reduce((total, row) => total + Math.round(Number(row[field]) * 100), 0) / 100

async function pay(buyer: Client, order_id: string, amount: number): Promise<void> {
  const { transfer_id } = await buyer.post<{ transfer_id: string }>(
    `/store/buyer/orders/${order_id}/transfers`,
    { idempotency_key: randomUUID(), amount, currency: "EUR", paid_on: today, note: null },
  )
  const operator = await actors.curator("admin")
  const confirm = () =>
    operator.post(`/admin/transfers/${transfer_id}/confirm`, {
      ...{ credited: amount, credited_on: today },
    })
  await Promise.all([confirm(), confirm()])
}

test("an accepted quote enters each line once, however often it is accepted; a cancelled one comes to zero", async () => {
  const { producer, buyer, rfq } = await asked(actors, [100, 60])
  const quote = await quoted(producer, rfq, { freight: 80.5 })
  const [{ order }] = (await Promise.all([1, 2, 3].map(() => accept(buyer, quote)))) as [
    Awaited<ReturnType<typeof accept>>,
  ]
  const entries = await entriesOf(order.id)
  expect(entries).toHaveLength(2)
  expect(entries.every(({ evidence }) => evidence === "accepted")).toBe(true)
  expect(sum(entries, "value")).toBe(quote.totals.goods)
  expect(sum(entries, "value_idr")).toBeGreaterThan(sum(entries, "value_usd") * 1000)

  await buyer.post(`/store/buyer/orders/${order.id}/cancel`, { note: "Another season" })
  const after = await entriesOf(order.id)
  expect(after).toHaveLength(4)
  expect(after.map(({ corrects }) => corrects).filter(Boolean)).toEqual(
    expect.arrayContaining(entries.map(({ source }) => source)),
  )
  for (const field of ["value", "value_usd", "value_idr"] as const)
    expect(sum(after, field)).toBe(0)
})

test("only an order that is paid in full counts as paid, and counts once", async () => {
  const { producer, buyer, rfq } = await asked(actors, [100])
  const quote = await quoted(producer, rfq, { deposit_percent: 30 })
  const { order } = await accept(buyer, quote)
  await pay(buyer, order.id, order.due.deposit)
  expect(await entriesOf(order.id)).toMatchObject([{ evidence: "accepted", corrects: null }])
  await pay(buyer, order.id, order.due.balance)
  const entries = await entriesOf(order.id)
  expect(entries).toHaveLength(3)
  expect(sum(entries, "value")).toBe(quote.totals.goods)
  const standing = entries.filter(({ evidence }) => evidence === "paid")
  expect(sum(standing, "value")).toBe(quote.totals.goods)
})

test("nobody changes, deletes or empties the ledger, not even with the database's own words", async () => {
  const { producer, buyer, rfq } = await asked(actors, [100])
  const { order } = await accept(buyer, await quoted(producer, rfq))
  const before = await entriesOf(order.id)
  for (const sql of [
    `update trade_entry set value = 0 where order_id = '${order.id}'`,
    `update trade_entry set deleted_at = now() where order_id = '${order.id}'`,
    `delete from trade_entry where order_id = '${order.id}'`,
    `truncate trade_entry`,
  ])
    await expect(inDatabase((database) => database.query(sql))).rejects.toThrow("append only")
  expect(await entriesOf(order.id)).toEqual(before)
})
