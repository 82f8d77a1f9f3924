import { randomFrom } from "@serumpun/search/bench/random"
import { expect, test } from "vitest"
import { walkAll } from "./trade-model.ts"
import { actions } from "./trade-model/actions.ts"
import { check } from "./trade-model/invariants.ts"
import { newTrade, type World } from "./trade-model/trade.ts"

test("two hundred random walks through a trade break no rule, and many of them get far", () => {
  const { orders, completed, taken, refused } = walkAll({ walks: 200, seed: 7 })
  expect(orders).toBeGreaterThan(100)
  expect(completed).toBeGreaterThan(5)
  expect(taken).toBeGreaterThan(2000)
  expect(refused).toBeGreaterThan(2000)
})

/** A world with an order that has taken money, as a walk has left it. */
function paidWorld(): World {
  for (let seed = 0; ; seed += 1) {
    const trade = newTrade(randomFrom(seed))
    for (let step = 0; step < 200; step += 1) {
      trade.pick(actions).run(trade)
      const isPaid = trade.world.orders.some(({ received, status }) => {
        return received > 0 && status === "in_production"
      })
      if (isPaid) return trade.world
    }
  }
}

test.each<[string, (world: World) => void]>([
  [
    "an order that skips a status",
    ({ orders }) => orders.forEach((one) => (one.status = "shipped")),
  ],
  ["money from nowhere", ({ orders }) => orders.forEach((one) => (one.received += 1))],
  ["a total that was not quoted", ({ orders }) => orders.forEach((one) => (one.total += 1))],
  ["a deposit that moved", ({ orders }) => orders.forEach((one) => (one.deposit += 1))],
  ["a second order of one quote", ({ orders }) => orders.push(orders[0]!)],
  ["a month sold twice", (world) => world.taken.push(...soldOut(world))],
])("%s is found", (_, breakIt) => {
  const world = paidWorld()
  const broken = structuredClone(world)
  expect(check(world, broken)).toBeNull()
  breakIt(broken)
  expect(check(world, broken)).not.toBeNull()
})

const soldOut = ({ capacity, items }: World) =>
  items.map(({ id }) => ({ listing_id: id, month: "2027-01", quantity: capacity[id]! + 1 }))
