import { randomFrom } from "@serumpun/search/bench/random"
import type { ProofOptions } from "./main.ts"
import { actions } from "./trade-model/actions.ts"
import { check } from "./trade-model/invariants.ts"
import { newTrade } from "./trade-model/trade.ts"

const WALKS = 2000
const STEPS = 200

type Figures = {
  walks: number
  steps: number
  taken: number
  refused: number
  orders: number
  completed: number
}

/**
 * Random walks of a buyer, two producers, an operator and the calendar through the rules that decide
 * about RFQs, quotes, orders, months and money. Holds when after every step each status has changed
 * as the transition tables allow, sums agree to the unit, and no month is sold twice.
 */
export async function prove({ runs, seed }: ProofOptions): Promise<string> {
  const { walks, steps, taken, refused, orders, completed } = walkAll({ walks: runs * WALKS, seed })
  return (
    `seed ${seed}; ${walks} walks, ${steps} steps, ${taken} taken, ${refused} refused, ` +
    `${orders} orders, ${completed} completed, 0 illegal states, 0 sums that differ, 0 oversold`
  )
}

/** @throws Error naming the walk, the step and what does not hold after it */
export function walkAll({ walks, seed }: { walks: number; seed: number }): Figures {
  const sum: Figures = { walks, steps: 0, taken: 0, refused: 0, orders: 0, completed: 0 }
  for (let walk = 0; walk < walks; walk += 1) {
    const trade = newTrade(randomFrom(seed + walk))
    for (let step = 0; step < STEPS; step += 1) {
      const before = structuredClone(trade.world)
      const action = trade.pick(actions)
      const isTaken = action.run(trade)
      sum[isTaken ? "taken" : "refused"] += 1
      const fault = check(before, trade.world)
      if (fault) throw new Error(`walk ${seed + walk}, step ${step} (${action.name}): ${fault}`)
    }
    sum.steps += STEPS
    sum.orders += trade.world.orders.length
    sum.completed += trade.world.orders.filter(({ status }) => status === "completed").length
  }
  return sum
}
