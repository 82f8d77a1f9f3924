import { buildPages, buildServer } from "../start/build.ts"
import { describeFailure } from "../start/failure.ts"
import { createProgress } from "../start/progress.ts"
import { runStaticChecks } from "./run-check.ts"
import { runVitest } from "./run-vitest.ts"

// `npm run check`: what needs no running stack, in a minute or two.
try {
  await createProgress(console.log).step("Build", async ({ note }) => {
    await buildServer()
    note(await buildPages())
  })
  const tallies = [await runStaticChecks(), await runVitest("unit")]
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0)
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0)
  for (const line of tallies.flatMap(({ named }) => named)) console.log(line)
  console.log(`${passed} passed, ${failed} failed`)
  process.exit(failed === 0 ? 0 : 1)
} catch (error) {
  console.error(describeFailure(error))
  process.exit(1)
}
