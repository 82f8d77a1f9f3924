import type { QuoteView } from "@serumpun/backend/src/contracts/buyer.ts"
import type { OrderView } from "@serumpun/backend/src/contracts/order.ts"
import { dayIn } from "@serumpun/domain/days"
import { randomUUID } from "node:crypto"
import { createActors, PASSWORD } from "../../../tests/support/actors.ts"
import { accept, asked, quoted } from "../../../tests/support/orders.ts"
import { messageOf } from "../../../tests/support/stripe/sessions.ts"
import { sign } from "../../../tests/support/stripe-stand-in.ts"
import type { TestStack } from "../../../tests/support/stack.ts"
import { payOnPage, sessionOf } from "../webhooks/pages.ts"
import { createClient, signIn } from "../../http/client.ts"
import { withClient } from "../../start/setup-marks.ts"

/** Something that is done at a backend which is killed meanwhile. */
export type Deed = {
  at(backendUrl: string): Promise<unknown>
  /** At the backend that lives. */
  again(): Promise<unknown>
  isDone(): Promise<boolean>
}

const today = dayIn(new Date())

/** @returns prepares one acceptance, one transfer to be confirmed and one charged card with each call */
export async function createDeeds(stack: TestStack): Promise<() => Promise<Deed[]>> {
  const actors = createActors(stack)
  const { producer, buyer, rfqOf } = await asked(actors, [50], { capacity_per_month: 10_000_000 })
  const operator = await actors.curator("admin")
  const has = (query: string, id: string) => hasRow(stack.databaseUrl, query, id)
  const quote = async () => quoted(producer, await rfqOf(buyer))
  const order = async () => (await accept(buyer, await quote())).order
  /** The same person at another address. */
  const elsewhere = async (url: string, actor: "customer" | "user", email: string) => {
    const client = createClient(url, stack.publishableKey)
    const signedIn = await signIn(client, actor, email, PASSWORD)
    if (!signedIn) throw new Error(`${email} cannot sign in`)
    return signedIn
  }

  function acceptance(view: QuoteView): Deed {
    return {
      at: async (url) => accept(await elsewhere(url, "customer", buyer.email), view),
      again: () => accept(buyer, view),
      isDone: () => has("select 1 from export_order where quote_id = $1", view.id),
    }
  }

  async function transfer({ id, due }: OrderView): Promise<Deed> {
    const { transfer_id } = await buyer.post<{ transfer_id: string }>(
      `/store/buyer/orders/${id}/transfers`,
      {
        idempotency_key: randomUUID(),
        amount: due.deposit,
        currency: "EUR",
        paid_on: today,
        note: null,
      },
    )
    const path = `/admin/transfers/${transfer_id}/confirm`
    const credit = { credited: due.deposit, credited_on: today }
    return {
      at: async (url) => (await elsewhere(url, "user", "admin@example.com")).post(path, credit),
      again: () => operator.post(path, credit),
      isDone: () =>
        has(
          "select 1 from export_order_transfer where id = $1 and status = 'confirmed'",
          transfer_id,
        ),
    }
  }

  async function card({ id }: OrderView): Promise<Deed> {
    const path = `/store/buyer/orders/${id}/card-payments`
    const { page_url } = await buyer.post<{ page_url: string }>(path, {})
    await payOnPage(page_url)
    const payload = JSON.stringify(messageOf(await sessionOf(stack, page_url), "completed"))
    const tell = async (url: string) => {
      const answer = await fetch(`${url}/hooks/stripe`, {
        method: "POST",
        headers: { "content-type": "application/json", "stripe-signature": sign(payload) },
        body: payload,
      })
      if (!answer.ok) throw new Error(`The message was answered with ${answer.status}`)
    }
    return {
      at: tell,
      again: () => tell(stack.backendUrl),
      isDone: () => has("select 1 from card_payment where order_id = $1 and status = 'paid'", id),
    }
  }

  return async () => [
    acceptance(await quote()),
    await transfer(await order()),
    await card(await order()),
  ]
}

function hasRow(databaseUrl: string, query: string, id: string): Promise<boolean> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query(query, [id])
    return rows.length > 0
  })
}
