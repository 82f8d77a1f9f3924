import { randomFrom } from "@serumpun/search/bench/random"
import { startTestStack } from "../../tests/support/stack.ts"
import type { ProofOptions } from "./main.ts"
import { readOption } from "./options/read-option.ts"
import { findFaultsInRows } from "./trade-model/faults-in-rows.ts"
import { compareWithModel, openCases } from "./webhooks/cases.ts"
import { type Delivery, deliver, planDeliveries } from "./webhooks/deliveries.ts"

const DELIVERIES = 10_000
const ORDERS = 60
const AT_ONCE = 8

/**
 * Delivers Stripe's messages about payments of 60 orders to the real handler: shuffled, repeated, and
 * one in five forged. Holds when every true message is taken, no forged one is, and orders, payments
 * and notices end as a model says that knows only which cards were charged. `--deliveries N` in place
 * of 10,000 per run.
 */
export async function prove({ runs, seed, args }: ProofOptions): Promise<string> {
  const wanted = runs * readOption(args, "--deliveries", DELIVERIES)
  const { stack, stop } = await startTestStack({ seed: "demo", log: console.log })
  try {
    const random = randomFrom(seed)
    const cases = await openCases(stack, ORDERS, random)
    const plan = planDeliveries(cases, wanted, random)
    const started = performance.now()
    const answered = await deliverAll(`${stack.backendUrl}/hooks/stripe`, plan)
    const seconds = (performance.now() - started) / 1000
    const forged = answered.filter(({ isForged }) => isForged)
    const taken = forged.filter(({ status }) => status !== 400)
    const refused = answered.filter(({ isForged, status }) => !isForged && status !== 200)
    const faults = [
      ...(taken.length > 0 ? [`${taken.length} forged were answered ${taken[0]?.status}`] : []),
      ...(refused.length > 0 ? [`${refused.length} true: answered ${refused[0]?.status}`] : []),
      ...(await compareWithModel(stack.databaseUrl, cases)),
      ...(await findFaultsInRows(stack.databaseUrl)),
    ]
    if (faults.length > 0) throw new Error(faults.slice(0, 20).join("\n"))
    const paid = cases.filter(({ isPaid }) => isPaid).length
    return (
      `seed ${seed}; ${plan.length} deliveries about ${cases.length} orders (${paid} charged), ` +
      `${forged.length} forged, 0 of them taken; end state as the model's; ` +
      `${Math.round(plan.length / seconds)} per second`
    )
  } finally {
    await stop()
  }
}

async function deliverAll(url: string, plan: Delivery[]) {
  const answered: { isForged: boolean; status: number }[] = []
  let next = 0
  const lane = async () => {
    for (let at = next++; at < plan.length; at = next++) {
      const delivery = plan[at]!
      answered.push({ isForged: delivery.isForged, status: await deliver(url, delivery) })
      if (at % 1000 === 999) console.log(`${at + 1} deliveries`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  return answered
}
