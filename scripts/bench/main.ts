import { startTestStack, type StartedStack, type TestStack } from "../../tests/support/stack.ts"
import { buildPages, buildServer } from "../start/build.ts"
import { describeFailure } from "../start/failure.ts"
import type { Bench } from "./bench.ts"
import { readOptions, usage } from "./options.ts"

// `npm run bench` prints figures beside their targets and never fails by time.
// `npm run bench -- startup` runs one of them. Each is loaded when it is its turn, because some
// import what is built first.
const benches: Record<string, () => Promise<Bench>> = {
  search: async () => (await import("./search.ts")).benchSearch,
  vectors: async () => (await import("./vectors.ts")).benchVectors,
  relevance: async () => (await import("./relevance.ts")).benchRelevance,
  pages: async () => (await import("./pages.ts")).benchPages,
  publish: async () => (await import("./publish.ts")).benchPublish,
  trade: async () => (await import("./trade.ts")).benchTrade,
  startup: async () => (await import("./startup.ts")).benchStartup,
  tests: async () => (await import("./test-run.ts")).benchTests,
}

const withoutPages = ["search", "vectors", "relevance"]

const { name: chosen, options } = readArguments()
let started: Promise<StartedStack> | undefined

try {
  await buildServer()
  if (!chosen || !withoutPages.includes(chosen)) await buildPages()
} catch (error) {
  console.error(describeFailure(error))
  process.exit(1)
}
for (const [name, load] of Object.entries(benches)) {
  if (chosen && chosen !== name) continue
  console.log(`\n== ${name}`)
  // A copy of its own takes memory and time from what the next bench measures.
  if (name === "startup") await stopStack()
  try {
    const bench = await load()
    await bench({ options, stack: provideStack })
  } catch (error) {
    console.error(`${name} could not be measured: ${describeFailure(error)}`)
    process.exitCode = 1
  }
}
await stopStack()

function readArguments() {
  try {
    const read = readOptions(process.argv.slice(2))
    if (read.name && !benches[read.name])
      throw new Error(`There is no bench "${read.name}": ${Object.keys(benches).join(", ")}.`)
    return read
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`)
    process.exit(2)
  }
}

/** The copy that SERUMPUN_TEST_STACK describes (as in the tests), or one made for these figures. */
async function provideStack(): Promise<TestStack> {
  const given = process.env.SERUMPUN_TEST_STACK
  if (given) return JSON.parse(given) as TestStack
  started ??= startTestStack({ seed: "demo", log: console.log })
  return (await started).stack
}

async function stopStack(): Promise<void> {
  const running = await started?.catch(() => undefined)
  started = undefined
  await running?.stop()
}
