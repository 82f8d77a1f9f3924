import { startTestStack, type TestStack } from "../../tests/support/stack.ts"
import { makePeople } from "./isolation/people.ts"
import { expectedRoutes, makeProbes } from "./isolation/probes.ts"
import { shuffle } from "./isolation/shuffle.ts"
import { describeFindings, runProbes } from "./isolation/run.ts"
import { staleExpectations } from "./isolation/expectations.ts"
import { describeChange, readPossessions } from "./isolation/unchanged.ts"
import type { ProofOptions } from "./main.ts"

/**
 * Every route, our own and built-in, × every role × own, foreign and guessed ids × spellings, on a
 * stack of its own. Holds when each answer is what the table expects, no answer holds a secret of
 * somebody else, nothing of anybody's has changed, and no route is missing from the table.
 */
export async function prove({ runs, seed }: ProofOptions): Promise<string> {
  const routes = expectedRoutes()
  const stale = staleExpectations(routes.map(({ route }) => route))
  if (stale.length > 0) throw new Error(`Expected, but no route: ${stale.join(", ")}`)
  console.log(`${routes.length} routes, each with an expectation; seed ${seed}`)
  const { stack, stop } = await provideStack()
  try {
    let requests = 0
    let limited = 0
    for (let run = 0; run < runs; run += 1) {
      const result = await proveOnce(stack, seed + run, requests)
      requests += result.requests
      limited += result.limited
    }
    return `${requests} requests over ${routes.length} routes, 0 leaks, 0 routes without an expectation, ${limited} answered with "too many"`
  } finally {
    await stop()
  }
}

async function proveOnce(stack: TestStack, seed: number, before: number) {
  const people = await makePeople(stack)
  const probes = shuffle(makeProbes(people), seed)
  console.log(`${probes.length} requests to send, ${people.secrets.length} secrets to look for`)
  const possessions = await readPossessions(stack, people, { alone: true })
  const result = await runProbes(stack, people, probes, (done, found) =>
    console.log(`${before + done} requests, ${found} answers not as expected`),
  )
  if (result.findings.length > 0)
    throw new Error(
      `${result.findings.length} of ${result.requests} answers are not as expected:\n${describeFindings(result.findings)}`,
    )
  const after = await readPossessions(stack, people, { alone: true })
  const changed = possessions.flatMap((entry, index) => describeChange(entry, after[index] ?? ""))
  if (changed.length > 0) throw new Error(`Changed by others: ${changed.join("\n")}`)
  return result
}

/** The stack that is running already when a test gives one, otherwise one of its own. */
async function provideStack(): Promise<{ stack: TestStack; stop: () => Promise<void> }> {
  const given = process.env.SERUMPUN_TEST_STACK
  if (given) return { stack: JSON.parse(given) as TestStack, stop: async () => undefined }
  return startTestStack({ seed: "demo", log: console.log })
}
