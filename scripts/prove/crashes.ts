import { randomFrom } from "@serumpun/search/bench/random"
import { startSecondBackend } from "../../tests/support/second-backend.ts"
import { startTestStack, type TestStack } from "../../tests/support/stack.ts"
import type { ProofOptions } from "./main.ts"
import { readOption } from "./options/read-option.ts"
import { createDeeds, type Deed } from "./crashes/deeds.ts"
import { findFaultsInRows } from "./trade-model/faults-in-rows.ts"

const KILLS = 200
/** Two backends live and die beside the one that prepares and looks. */
const LANES = 2
/** A fresh process answers its first acceptance within about this time. */
const LONGEST_LIFE_MS = 1_200
/** Locks of the killed expire after 8 seconds (workflows/hold-lock.ts). */
const LOCKS_EXPIRE_MS = 10_000

/**
 * Kills a backend with SIGKILL at random moments while it accepts a quote, books a transfer and hears
 * that a card was charged. Holds when nothing is half-made, everything that was acknowledged is there,
 * and what was cut off can be done again and then is there once. `--kills N` in place of 200 per run.
 */
export async function prove({ runs, seed, args }: ProofOptions): Promise<string> {
  const wanted = runs * readOption(args, "--kills", KILLS)
  const { stack, stop } = await startTestStack({ seed: "demo", log: console.log })
  try {
    const done = await killMany(stack, wanted, randomFrom(seed))
    const half = await findFaultsInRows(stack.databaseUrl)
    if (half.length > 0) throw new Error(`half-made:\n${half.join("\n")}`)
    const before = await areDone(done)
    const lost = done.filter(({ isAcknowledged }, index) => isAcknowledged && !before[index])
    if (lost.length > 0) throw new Error(`${lost.length} acknowledged and lost`)
    await new Promise((resolve) => setTimeout(resolve, LOCKS_EXPIRE_MS))
    for (const { deed } of done) await deed.again()
    const after = await areDone(done)
    const faults = await findFaultsInRows(stack.databaseUrl)
    if (after.includes(false))
      faults.push(`${after.filter((is) => !is).length} cannot be done again`)
    if (faults.length > 0) throw new Error(`after doing it again:\n${faults.join("\n")}`)
    const acknowledged = done.filter(({ isAcknowledged }) => isAcknowledged).length
    const written = before.filter(Boolean).length
    return (
      `seed ${seed}; ${wanted} kills, ${done.length} acceptances and payments: ${acknowledged} acknowledged, ` +
      `${written - acknowledged} whole but unanswered, ${done.length - written} not begun or undone; 0 half-made, 0 lost, all once after doing them again`
    )
  } finally {
    await stop()
  }
}

/** One after the other: each opens a connection, and the database has a hundred. */
async function areDone(tried: Tried[]): Promise<boolean[]> {
  const are: boolean[] = []
  for (const { deed } of tried) are.push(await deed.isDone())
  return are
}

type Tried = { deed: Deed; isAcknowledged: boolean }

async function killMany(stack: TestStack, wanted: number, random: () => number): Promise<Tried[]> {
  const tried: Tried[] = []
  let begun = 0
  const lane = async () => {
    const prepare = await createDeeds(stack)
    while (begun < wanted) {
      begun += 1
      if (begun % 20 === 0) console.log(`${begun} kills`)
      const [victim, deeds] = await Promise.all([startSecondBackend(stack, {}), prepare()])
      const answers = deeds.map((deed) =>
        deed.at(victim.url).then(
          () => true,
          () => false,
        ),
      )
      await new Promise((resolve) => setTimeout(resolve, random() * LONGEST_LIFE_MS))
      await victim.kill()
      for (const [index, deed] of deeds.entries())
        tried.push({ deed, isAcknowledged: await answers[index]! })
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  return tried
}
