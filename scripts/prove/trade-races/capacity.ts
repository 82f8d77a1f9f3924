import type { QuoteView } from "@serumpun/backend/src/contracts/buyer.ts"
import { createActors } from "../../../tests/support/actors.ts"
import { accept, asked, quoted } from "../../../tests/support/orders.ts"
import type { TestStack } from "../../../tests/support/stack.ts"
import { HttpError } from "../../http/client.ts"
import { withClient } from "../../start/setup-marks.ts"

const BUYERS = 3
const QUANTITY = 60
/** Pieces that the listing's month holds: enough for two of the three. */
const CAPACITY = 130

/**
 * @returns makes one collision with each call: three buyers accept 60 pieces each of a listing that has
 * 130 a month left, in the same instant
 */
export async function collideOverCapacity(stack: TestStack, random: () => number) {
  const actors = createActors(stack)
  const buyers = await Promise.all(Array.from({ length: BUYERS }, () => actors.buyer()))
  const { producer, rfqOf, listings } = await asked(actors, [QUANTITY], {
    capacity_per_month: CAPACITY,
    moq: 50,
  })
  const listing_id = listings[0]!.id
  return async (): Promise<{ accepted: number; faults: string[] }> => {
    const quotes: QuoteView[] = []
    for (const buyer of buyers) quotes.push(await quoted(producer, await rfqOf(buyer)))
    const order = buyers.map((_, index) => index).sort(() => random() - 0.5)
    const answers = await Promise.all(
      order.map((index) => attempt(accept(buyers[index]!, quotes[index]!))),
    )
    const taken = await readMost(stack.databaseUrl, listing_id)
    const statuses = answers.map(({ status }) => status)
    const accepted = statuses.filter((status) => status === 200).length
    // The next collision finds the months empty again.
    for (const [at, { order_id }] of answers.entries())
      if (order_id)
        await buyers[order[at]!]!.post(`/store/buyer/orders/${order_id}/cancel`, { note: "Done" })
    const faults: string[] = []
    if (taken > CAPACITY) faults.push(`${listing_id}: ${taken} of ${CAPACITY} sold`)
    if (accepted < 1 || statuses.some((status) => status >= 500))
      faults.push(`${listing_id}: answers ${statuses.join(", ")}`)
    return { accepted, faults }
  }
}

type Answer = { status: number; order_id: string | null }

async function attempt(work: ReturnType<typeof accept>): Promise<Answer> {
  try {
    return { status: 200, order_id: (await work).order.id }
  } catch (error) {
    if (!(error instanceof HttpError)) throw error
    return { status: error.status, order_id: null }
  }
}

/** What the fullest month of the listing holds. */
function readMost(databaseUrl: string, listing_id: string): Promise<number> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ most: string | null }>(
      `select max(taken) as most from (select sum(quantity) as taken from capacity_reservation
         where listing_id = $1 group by month) months`,
      [listing_id],
    )
    return Number(rows[0]?.most ?? 0)
  })
}
