import { expect, inject, test } from "vitest"
import { staleExpectations } from "../../scripts/prove/isolation/expectations.ts"
import { makePeople } from "../../scripts/prove/isolation/people.ts"
import { expectedRoutes, makeProbes } from "../../scripts/prove/isolation/probes.ts"
import { describeFindings, runProbes } from "../../scripts/prove/isolation/run.ts"
import { shuffle } from "../../scripts/prove/isolation/shuffle.ts"
import { readPossessions } from "../../scripts/prove/isolation/unchanged.ts"

const stack = inject("stack")
const ODD_SPELLINGS = 1500

test("every route has an expectation, and every expectation a route", () => {
  expect(staleExpectations(expectedRoutes().map(({ route }) => route))).toEqual([])
})

// The short form of `npm run prove -- isolation`: each route and role, and a sample of spellings.
test("nobody reads or changes what is somebody else's", async () => {
  const people = await makePeople(stack)
  const all = shuffle(makeProbes(people), Date.now() % 1_000_000)
  const normal = all.filter(({ spelling }) => spelling === "normal")
  const odd = all.filter(({ spelling }) => spelling !== "normal").slice(0, ODD_SPELLINGS)
  const before = await readPossessions(stack, people, { alone: false })
  const { findings } = await runProbes(stack, people, [...normal, ...odd])
  expect(findings.length, describeFindings(findings)).toBe(0)
  expect(await readPossessions(stack, people, { alone: false })).toEqual(before)
}, 300_000)
