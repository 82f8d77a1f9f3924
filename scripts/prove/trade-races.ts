import { randomFrom } from "@serumpun/search/bench/random"
import { startTestStack } from "../../tests/support/stack.ts"
import type { ProofOptions } from "./main.ts"
import { readOption } from "./options/read-option.ts"
import { runInMedusa } from "./stock-medusa/run-in-medusa.ts"
import { findFaultsInRows } from "./trade-model/faults-in-rows.ts"
import { collideOverCapacity } from "./trade-races/capacity.ts"
import { type Collision, collideOverQuote, judgeQuotes } from "./trade-races/quote.ts"

const COLLISIONS = 500
/** Every so many, the collision is about a month's capacity instead of a quote. */
const CAPACITY_EVERY = 5
const LANES = 2
/** Of Medusa's own shop: two buyers complete a cart for the last unit. */
const STOCK_PAIRS = 50
/** Of so many, each way of ending a quote wins some. */
const ENOUGH_TO_TELL = 50

/**
 * Collisions over HTTP, every second one released at the same moment, the others with a head start for acceptance: accepting, accepting again, declining,
 * closing, withdrawing, extending and the quote's last day ending, and buyers accepting more than a
 * month holds. Holds when each has one winner, whoever lost is told with a status below 500, and no
 * month is sold beyond its capacity. `--collisions N` makes fewer or more than 500 per run. How Medusa's
 * own shop fares with the last unit of a stock is counted beside it.
 */
export async function prove({ runs, seed, args }: ProofOptions): Promise<string> {
  const wanted = runs * readOption(args, "--collisions", COLLISIONS)
  const { stack, stop } = await startTestStack({ seed: "demo", log: console.log })
  const random = randomFrom(seed)
  const over = { quotes: [] as Collision[], capacity: 0, accepted: 0, faults: [] as string[] }
  let begun = 0
  try {
    const lane = async () => {
      const quotes = await collideOverQuote(stack, random)
      const months = await collideOverCapacity(stack, random)
      while (begun < wanted) {
        begun += 1
        if (begun % 50 === 0) console.log(`${begun} collisions`)
        if (begun % CAPACITY_EVERY !== 0) over.quotes.push(await quotes())
        else {
          const { accepted, faults } = await months()
          over.capacity += 1
          over.accepted += accepted
          over.faults.push(...faults)
        }
      }
    }
    await Promise.all(Array.from({ length: LANES }, lane))
    const { winners, faults } = await judgeQuotes(stack.databaseUrl, over.quotes)
    if (over.quotes.length >= ENOUGH_TO_TELL && !winners.accepted)
      throw new Error("no acceptance ever won: the collisions tell nothing about it")
    const all = [...faults, ...over.faults, ...(await findFaultsInRows(stack.databaseUrl))]
    if (all.length > 0) throw new Error(all.slice(0, 20).join("\n"))
    const [stock] = await runInMedusa(stack, "sell-last-units.ts", {
      args: [STOCK_PAIRS],
      pattern: /one winner \d+, two \d+, none \d+/,
    })
    const ways = Object.entries(winners).map(([way, count]) => `${count} ${way}`)
    return (
      `seed ${seed}; ${begun} collisions: ${over.quotes.length} over a quote (${ways.join(", ")}), ` +
      `exactly one winner each; ${over.capacity} over a month, ${over.accepted} accepted, 0 oversold; ` +
      `Medusa's own carts for the last unit, ${STOCK_PAIRS} pairs: ${stock}`
    )
  } finally {
    await stop()
  }
}
