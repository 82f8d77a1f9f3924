import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { buildPages, buildServer } from "../start/build.ts"
import { describeFailure } from "../start/failure.ts"
import { root } from "../start/settings.ts"

type SearchBench = { runSearchBench: () => Promise<unknown> }

// `npm run bench` prints figures and ratios and never fails by time; `npm run bench -- startup`
// runs one of them.
const benches: Record<string, () => Promise<() => Promise<unknown>>> = {
  search: async () => {
    const file = join(root, "search", "dist", "bench", "search-bench.js")
    return ((await import(pathToFileURL(file).href)) as SearchBench).runSearchBench
  },
  startup: async () => (await import("./startup.ts")).runStartupBench,
}

const [chosen] = process.argv.slice(2)
if (chosen && !benches[chosen]) {
  console.error(`Usage: npm run bench -- [${Object.keys(benches).join("|")}]`)
  process.exit(2)
}

await buildServer()
await buildPages()
for (const [name, load] of Object.entries(benches)) {
  if (chosen && chosen !== name) continue
  console.log(`\n== ${name}`)
  try {
    const bench = await load()
    await bench()
  } catch (error) {
    console.error(`${name} could not be measured: ${describeFailure(error)}`)
    process.exitCode = 1
  }
}
