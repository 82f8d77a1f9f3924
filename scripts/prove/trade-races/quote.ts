import { setTimeout as wait } from "node:timers/promises"
import type { QuoteView } from "@serumpun/backend/src/contracts/buyer.ts"
import { addDays, dayIn } from "@serumpun/domain/days"
import { createActors } from "../../../tests/support/actors.ts"
import { accept, asked, quoted } from "../../../tests/support/orders.ts"
import type { TestStack } from "../../../tests/support/stack.ts"
import { withClient } from "../../start/setup-marks.ts"
import { type Answer, attempt } from "../answers/attempt.ts"

const today = dayIn(new Date())
/** What each deed makes of the quote when it wins. */
const ends = {
  accept: "accepted",
  "accept again": "accepted",
  withdraw: "withdrawn",
  decline: "declined",
  close: "declined",
  extend: "superseded",
  "last day over": "expired",
} as const
type Deed = keyof typeof ends
export type Collision = { quote_id: string; answers: Answer<Deed>[] }

/**
 * An acceptance does more before it reaches the lock than the others: released together it loses nearly
 * always. In every second collision the others start up to this much later, so that it wins some too.
 */
const HEAD_START_MS = 120
/** The calendar writes an ended quote down within a minute. */
const CALENDAR_MS = 130_000

/** @returns makes one collision with each call, of one producer and one buyer with RFQs of their own */
export async function collideOverQuote(
  stack: TestStack,
  random: () => number,
): Promise<() => Promise<Collision>> {
  const actors = createActors(stack)
  const { producer, buyer, rfqOf } = await asked(actors, [50], { capacity_per_month: 1_000_000 })
  const reason = { reason: "price", note: null }
  const deedsOf = (quote: QuoteView): Record<Deed, () => Promise<unknown>> => ({
    accept: () => accept(buyer, quote),
    "accept again": () => accept(buyer, quote),
    withdraw: () => producer.post(`/producer/quotes/${quote.id}/withdraw`, {}),
    decline: () => buyer.post(`/store/buyer/quotes/${quote.id}/decline`, reason),
    close: () =>
      buyer.post(`/store/buyer/rfqs/${quote.rfq_id}/close`, { reason: "price", note: null }),
    extend: () =>
      producer.post(`/producer/quotes/${quote.id}/extend`, { valid_until: addDays(today, 45) }),
    "last day over": () => endLastDay(stack.databaseUrl, quote.id),
  })
  let made = 0
  return async () => {
    const headStart = made++ % 2 === 0 ? 0 : HEAD_START_MS
    const quote = await quoted(producer, await rfqOf(buyer))
    const deeds = deedsOf(quote)
    const others = (Object.keys(deeds) as Deed[]).filter((deed) => deed !== "accept")
    const chosen: Deed[] = ["accept"]
    while (chosen.length < 4) chosen.push(...others.splice(Math.floor(random() * others.length), 1))
    chosen.sort(() => random() - 0.5)
    const delays = chosen.map((deed) => (deed.startsWith("accept") ? 0 : random() * headStart))
    const answers = await Promise.all(
      chosen.map(async (deed, index) => {
        await wait(delays[index])
        return attempt(deed, deeds[deed])
      }),
    )
    return { quote_id: quote.id, answers }
  }
}

/** Midnight for this one quote: its last day was yesterday from now on. */
function endLastDay(databaseUrl: string, id: string): Promise<unknown> {
  return withClient(databaseUrl, (client) =>
    client.query("update quote set valid_until = $2 where id = $1", [id, addDays(today, -1)]),
  )
}

type Standing = { id: string; status: string; orders: number; later: number }

/** Whoever was told of success must have won, and each quote has come to one of its ends. */
export async function judgeQuotes(databaseUrl: string, collisions: Collision[]) {
  const standing = await readStanding(databaseUrl, collisions)
  const winners: Record<string, number> = {}
  const faults = collisions.flatMap(({ quote_id, answers }) => {
    const quote = standing.get(quote_id)
    if (!quote) return [`${quote_id} is missing`]
    winners[quote.status] = (winners[quote.status] ?? 0) + 1
    return faultsOf(quote, answers).map((fault) => `${quote_id}: ${fault}`)
  })
  return { winners, faults }
}

function faultsOf({ status, orders, later }: Standing, answers: Answer<Deed>[]): string[] {
  const told = JSON.stringify(answers)
  const claimed = answers.filter(
    // The calendar claims nothing, and closing after another end changes nothing of the quote.
    ({ deed, isDone }) => isDone && deed !== "last day over" && deed !== "close",
  )
  const wrong = claimed.filter(({ deed }) => ends[deed] !== status)
  return [
    ...(status === "sent" || status === "draft" ? [`nobody won: ${told}`] : []),
    ...(wrong.length > 0 ? [`it is ${status}, but others were told they had won: ${told}`] : []),
    ...(orders !== (status === "accepted" ? 1 : 0) ? [`${status} with ${orders} orders`] : []),
    ...(status !== "superseded" && later > 0 ? [`${status}, and a later version was sent`] : []),
    ...answers.filter((answer) => answer.status >= 500).map(() => `an error: ${told}`),
  ]
}

async function readStanding(
  databaseUrl: string,
  collisions: Collision[],
): Promise<Map<string, Standing>> {
  const ids = collisions.map(({ quote_id }) => quote_id)
  const read = () =>
    withClient(databaseUrl, async (client) => {
      const { rows } = await client.query<Standing>(
        `select q.id, q.status,
           (select count(*)::int from export_order e where e.quote_id = q.id) as orders,
           (select count(*)::int from quote n where n.rfq_id = q.rfq_id and n.version > q.version
             and n.status <> 'draft') as later
         from quote q where q.id = any($1)`,
        [ids],
      )
      return new Map(rows.map((row) => [row.id, row]))
    })
  const giveUpAt = Date.now() + CALENDAR_MS
  let standing = await read()
  while (Date.now() < giveUpAt && [...standing.values()].some(({ status }) => status === "sent")) {
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    standing = await read()
  }
  return standing
}
