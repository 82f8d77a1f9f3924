import { createActors } from "../../../tests/support/actors.ts"
import { accept, asked, quoted } from "../../../tests/support/orders.ts"
import { messageOf, type Session } from "../../../tests/support/stripe/sessions.ts"
import type { TestStack } from "../../../tests/support/stack.ts"
import { withClient } from "../../start/setup-marks.ts"
import { payOnPage, sessionOf } from "./pages.ts"

/** What has really become of one payment page, and Stripe's true messages about it. */
export type Case = {
  order_id: string
  session: Session
  isPaid: boolean
  /** In the order's currency. */
  amount: number
  end: "paid" | "failed" | "expired" | "processing"
  messages: string[]
}

const kinds = ["at once", "later", "refused", "left", "unsettled"] as const

/** Orders with a page each: charged at once or later, refused by the bank, left until they ended, or open. */
export async function openCases(
  stack: TestStack,
  count: number,
  random: () => number,
): Promise<Case[]> {
  const actors = createActors(stack)
  const { producer, buyer, rfqOf } = await asked(actors, [50], { capacity_per_month: 1_000_000 })
  const cases: Case[] = []
  for (let at = 0; at < count; at += 1) {
    const currency = at % 3 === 0 ? "JPY" : "EUR"
    const { order } = await accept(buyer, await quoted(producer, await rfqOf(buyer), { currency }))
    const path = `/store/buyer/orders/${order.id}/card-payments`
    const { page_url } = await buyer.post<{ page_url: string }>(path, {})
    const kind = kinds[Math.floor(random() * kinds.length)]!
    if (kind === "at once" || kind === "later") await payOnPage(page_url)
    const session = await sessionOf(stack, page_url)
    cases.push({ order_id: order.id, session, amount: order.due.deposit, ...tell(kind, session) })
  }
  return cases
}

function tell(kind: (typeof kinds)[number], session: Session) {
  const waiting = { ...session, status: "complete", payment_status: "unpaid" } as Session
  const written = (...messages: object[]) => messages.map((message) => JSON.stringify(message))
  if (kind === "at once")
    return {
      isPaid: true,
      end: "paid" as const,
      messages: written(messageOf(session, "completed")),
    }
  const first = messageOf(waiting, "completed")
  if (kind === "later")
    return {
      isPaid: true,
      end: "paid" as const,
      messages: written(first, messageOf(session, "async_payment_succeeded")),
    }
  if (kind === "refused")
    return {
      isPaid: false,
      end: "failed" as const,
      messages: written(first, messageOf(waiting, "async_payment_failed")),
    }
  if (kind === "unsettled")
    return { isPaid: false, end: "processing" as const, messages: written(first) }
  const ended = { ...session, status: "expired" } as Session
  return {
    isPaid: false,
    end: "expired" as const,
    messages: written(messageOf(ended, "expired")),
  }
}

/** The model: an order has what its card was charged, and production began with it. */
export async function compareWithModel(databaseUrl: string, cases: Case[]): Promise<string[]> {
  const rows = await withClient(databaseUrl, async (client) => {
    const answer = await client.query<{
      order_id: string
      status: string
      received: string
      card: string
    }>(
      `select e.id as order_id, e.status, e.received, p.status as card
       from export_order e join card_payment p on p.order_id = e.id where e.id = any($1)`,
      [cases.map(({ order_id }) => order_id)],
    )
    return new Map(answer.rows.map((row) => [row.order_id, row]))
  })
  return cases.flatMap(({ order_id, isPaid, amount, end }) => {
    const row = rows.get(order_id)
    const wanted = [end, isPaid ? "in_production" : "awaiting_deposit", isPaid ? amount : 0].join()
    const found = row ? [row.card, row.status, Number(row.received)].join() : "nothing"
    return wanted === found ? [] : [`${order_id} is ${found} and not ${wanted}`]
  })
}
