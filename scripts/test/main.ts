import { setTimeout as sleep } from "node:timers/promises"
import { startTestStack, type StartedStack } from "../../tests/support/stack.ts"
import { buildPages, buildServer } from "../start/build.ts"
import { describeFailure } from "../start/failure.ts"
import { createProgress } from "../start/progress.ts"
import { runStaticChecks, type Tally } from "./run-check.ts"
import { runVitest } from "./run-vitest.ts"

// `npm test` runs everything; `npm test -- http rfq` runs one kind, narrowed to matching files.
const kinds = ["check", "unit", "http", "e2e"] as const
type Kind = (typeof kinds)[number]

const [first, ...rest] = process.argv.slice(2)
const chosen = kinds.filter((kind) => first === undefined || kind === first)
const filters = chosen.length === 1 ? rest : []
const STOPPING_MS = 12_000
const total: Tally = { passed: 0, failed: 0, named: [] }
let starting: Promise<StartedStack> | undefined
// What the stack's start sets for its backend is none of the unit tests' business.
const givenEnv = { ...process.env }

if (chosen.length === 0) {
  console.error(
    `"${first}" is no kind of test: choose one of ${kinds.join(", ")}, or none for all.`,
  )
  process.exit(2)
}
const ending = new AbortController()
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.on(signal, () => {
    if (ending.signal.aborted) return
    console.log("Stopping what was started …")
    ending.abort()
    void finish(130)
  })

try {
  await createProgress(console.log).step("Build", async ({ note }) => {
    await buildServer()
    note(await buildPages())
  })
  // The seed keeps one core busy for minutes; checks and unit tests use the other meanwhile.
  if (chosen.some(needsStack) && !ending.signal.aborted) startOnce().catch(() => undefined)
  for (const kind of chosen) if (!ending.signal.aborted) add(await run(kind))
} catch (error) {
  if (!ending.signal.aborted) console.error(describeFailure(error))
  total.failed += 1
  total.named.push("Failed: what is told above")
}
if (!ending.signal.aborted) await finish(total.failed === 0 ? 0 : 1)

async function run(kind: Kind): Promise<Tally> {
  if (kind === "check") return runStaticChecks()
  if (kind === "unit") return runVitest("unit", filters, givenEnv)
  const { stack } = await startOnce()
  ending.signal.throwIfAborted()
  return runVitest(kind, filters, {
    ...process.env,
    SERUMPUN_TEST_STACK: JSON.stringify(stack),
  })
}

function needsStack(kind: Kind) {
  return kind === "http" || kind === "e2e"
}

function startOnce(): Promise<StartedStack> {
  return (starting ??= startTestStack({
    ...{ seed: "demo", log: console.log, signal: ending.signal },
  }))
}

function add({ passed, failed, named }: Tally) {
  total.passed += passed
  total.failed += failed
  total.named.push(...named)
}

async function finish(code: number): Promise<never> {
  const stopped = starting?.then(
    ({ stop }) => stop(),
    () => undefined,
  )
  // Who presses Ctrl-C waits for no migration: the services stop, and commands end with this process.
  await (code === 130 ? Promise.race([stopped, sleep(STOPPING_MS)]) : stopped)
  if (code !== 130) {
    for (const line of total.named) console.log(line)
    console.log(`${total.passed} passed, ${total.failed} failed`)
  }
  process.exit(code)
}
