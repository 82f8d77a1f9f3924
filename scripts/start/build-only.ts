import { buildPages, buildServer } from "./build.ts"
import { describeFailure } from "./failure.ts"
import { createProgress } from "./progress.ts"

// `npm run build`: everything that `npm start` runs, for a copy that is started elsewhere.
try {
  const progress = createProgress(console.log)
  await progress.step("Build: server", async ({ note }) => note(await buildServer()))
  await progress.step("Build: storefront and admin", async ({ note }) => note(await buildPages()))
} catch (error) {
  console.error(describeFailure(error))
  process.exit(1)
}
