import type {
  BankAccountView,
  ShownBankAccount,
} from "@serumpun/backend/src/contracts/bank-account.ts"
import type { ProducerMe } from "@serumpun/backend/src/contracts/producer.ts"
import type { OrderMoney } from "@serumpun/backend/src/contracts/settlement.ts"
import { expect, inject, test } from "vitest"
import { withClient } from "../../scripts/start/setup-marks.ts"
import { createActors, refused } from "../support/actors.ts"
import { accept, asked, quoted } from "../support/orders.ts"
import { waitForMails } from "../support/outbox.ts"

const stack = inject("stack")
const actors = createActors(stack)
const NUMBER = "001201987654821"
const typed = { bank: "BRI", holder: "KUB Anyaman Kayan", number: "0012-01-987654 821" }
type Answer = { account: BankAccountView | null }

test("an account is shown by its last four digits alone, and its owner is told by mail", async () => {
  const producer = await actors.newProducer()
  const before = (await waitForMails(stack, producer.email, 1)).length
  expect(await producer.get<Answer>("/producer/bank-account")).toEqual({ account: null })
  const { account } = await producer.post<Answer>("/producer/bank-account", typed)
  expect(account).toMatchObject({ bank: "BRI", holder: typed.holder, last4: "4821" })
  await producer.post("/producer/bank-account", typed)
  const told = await waitForMails(stack, producer.email, before + 1)
  expect(told, "a second tap tells nobody again").toHaveLength(before + 1)
  expect(told.at(-1)?.text).toContain("4821")
  const me = await producer.get<ProducerMe>("/producer/me")
  expect(me.bank_account).toEqual(account)
  for (const shown of [told, me, account]) expect(JSON.stringify(shown)).not.toContain(NUMBER)
  const stranger = await actors.newProducer()
  expect(await stranger.get<Answer>("/producer/bank-account")).toEqual({ account: null })
})

test("the database holds no number in the clear", async () => {
  const producer = await actors.newProducer()
  await producer.post("/producer/bank-account", typed)
  const { rows } = await withClient(stack.databaseUrl, (client) =>
    client.query<{ row: object }>(
      `select to_jsonb(bank_account) as row from bank_account where producer_id = $1
       union all select to_jsonb(notice) from notice where data::text like '%4821%'
       union all select to_jsonb(workflow_execution) from workflow_execution
         where workflow_id = 'change-bank-account'`,
      [producer.id],
    ),
  )
  expect(rows.length).toBeGreaterThan(1)
  expect(JSON.stringify(rows)).not.toContain(NUMBER)
})

test("an account whose key is gone is replaced by typing it anew", async () => {
  const producer = await actors.newProducer()
  await producer.post("/producer/bank-account", typed)
  const kept = () =>
    withClient(stack.databaseUrl, (client) =>
      client.query<{ key_id: string }>("select key_id from bank_account where producer_id = $1", [
        producer.id,
      ]),
    )
  const { rows: before } = await kept()
  await withClient(stack.databaseUrl, (client) =>
    client.query("update bank_account set key_id = 'gone' where producer_id = $1", [producer.id]),
  )
  const { account } = await producer.post<Answer>("/producer/bank-account", typed)
  expect(account).toMatchObject({ bank: "BRI", last4: "4821" })
  expect((await kept()).rows).toEqual(before)
})

test("what is wrong is named, and the account of before stays", async () => {
  const producer = await actors.newProducer()
  await producer.post("/producer/bank-account", typed)
  const wrong = await refused(
    producer.post("/producer/bank-account", { bank: "BRI", holder: "Dewi", number: "12x" }),
  )
  expect(wrong.problems).toEqual([{ field: "number", code: "account_format" }])
  const { account } = await producer.get<Answer>("/producer/bank-account")
  expect([account?.holder, account?.last4]).toEqual([typed.holder, "4821"])
})

test("an operator sees the whole number for an order, and each look is written down", async () => {
  const { producer, buyer, rfq } = await asked(actors, [100])
  await producer.post("/producer/bank-account", typed)
  const { order } = await accept(buyer, await quoted(producer, rfq))
  const operator = await actors.curator("admin")
  const curator = await actors.curator("curator")
  const path = `/admin/money/${order.id}/bank-account`
  for (const other of [curator, producer, buyer])
    expect([401, 403, 404]).toContain((await refused(other.post(path, {}))).status)
  const { orders } = await operator.get<{ orders: OrderMoney[] }>(
    `/admin/money?number=${order.number}`,
  )
  expect(orders[0]?.bank_account).toMatchObject({ bank: "BRI", last4: "4821" })
  expect(JSON.stringify(orders)).not.toContain(NUMBER)
  for (let look = 0; look < 2; look += 1) {
    const { account } = await operator.post<{ account: ShownBankAccount }>(path, {})
    expect(account).toEqual({ bank: "BRI", holder: typed.holder, number: NUMBER })
  }
  const { rows } = await withClient(stack.databaseUrl, (client) =>
    client.query<{ order_id: string; last4: string; actor_name: string }>(
      `select order_id, last4, actor_name from bank_account_look where producer_id = $1`,
      [producer.id],
    ),
  )
  expect(rows.map(({ order_id, last4 }) => [order_id, last4])).toEqual([
    [order.id, "4821"],
    [order.id, "4821"],
  ])
  expect(rows.every(({ actor_name }) => actor_name !== "")).toBe(true)
})
