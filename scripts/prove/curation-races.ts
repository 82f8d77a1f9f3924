import { randomFrom } from "@serumpun/search/bench/random"
import { startTestStack } from "../../tests/support/stack.ts"
import type { ProofOptions } from "./main.ts"
import { readOption } from "./options/read-option.ts"
import { type Collision, collideOverListing } from "./curation-races/collisions.ts"
import { judgeListings } from "./curation-races/judge.ts"

const COLLISIONS = 200
const LANES = 2

/**
 * Collisions over HTTP, released together: last judgements, a judgement against taking back and sending
 * back, one judgement, submission, appeal, renewal or small change three times, a change against
 * withdrawing. Holds when each has its winners and no more, whoever lost is told with a status below
 * 500, and every listing is public whole or not at all. `--collisions N` makes fewer or more than 200.
 */
export async function prove({ runs, seed, args }: ProofOptions): Promise<string> {
  const wanted = runs * readOption(args, "--collisions", COLLISIONS)
  const { stack, stop } = await startTestStack({ seed: "demo", log: console.log })
  const random = randomFrom(seed)
  const collisions: Collision[] = []
  let begun = 0
  try {
    const lane = async () => {
      const collide = await collideOverListing(stack, random)
      while (begun < wanted) {
        begun += 1
        if (begun % 50 === 0) console.log(`${begun} collisions`)
        collisions.push(await collide())
      }
    }
    await Promise.all(Array.from({ length: LANES }, lane))
    const faults = await judgeListings(stack.databaseUrl, collisions)
    if (faults.length > 0) throw new Error(faults.slice(0, 20).join("\n"))
    const kinds = Object.entries(Object.groupBy(collisions, ({ kind }) => kind)).map(
      ([kind, of]) => `${of?.length} ${kind}`,
    )
    return `seed ${seed}; ${collisions.length} collisions (${kinds.join(", ")}), 0 with a wrong number of winners, 0 half public`
  } finally {
    await stop()
  }
}
