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
const total: Tally = { passed: 0, failed: 0 }
let started: StartedStack | undefined

if (chosen.length === 0) {
  console.error(
    `"${first}" is no kind of test: choose one of ${kinds.join(", ")}, or none for all.`,
  )
  process.exit(2)
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.once(signal, () => void finish(130))

try {
  await createProgress(console.log).step("Build", async ({ note }) => {
    await buildServer()
    note(await buildPages())
  })
  for (const kind of chosen) add(await run(kind))
} catch (error) {
  console.error(describeFailure(error))
  total.failed += 1
}
await finish(total.failed === 0 ? 0 : 1)

async function run(kind: Kind): Promise<Tally> {
  if (kind === "check") return runStaticChecks()
  if (kind === "unit") return runVitest("unit", filters)
  started ??= await startTestStack({ seed: "demo", log: console.log })
  const env = { ...process.env, SERUMPUN_TEST_STACK: JSON.stringify(started.stack) }
  return runVitest(kind, filters, env)
}

function add({ passed, failed }: Tally) {
  total.passed += passed
  total.failed += failed
}

async function finish(code: number): Promise<never> {
  await started?.stop()
  if (code !== 130) console.log(`${total.passed} passed, ${total.failed} failed`)
  process.exit(code)
}
