import { describeFailure } from "./failure.ts"
import { findOwner, releaseOwnership, takeOwnership } from "./ownership.ts"
import { loadDotEnv, readSettings } from "./settings.ts"

// `npm run stop`: ends the copy that works with this data folder, from another terminal.
try {
  loadDotEnv()
  const { dataDir } = readSettings(process.env)
  const owner = findOwner(dataDir)
  if (owner) {
    process.kill(owner.pid, "SIGTERM")
    while (findOwner(dataDir)) await new Promise((resolve) => setTimeout(resolve, 100))
    console.log("Stopped.")
  } else {
    const ended = await takeOwnership(dataDir)
    releaseOwnership(dataDir)
    console.log(ended > 0 ? `Ended ${ended} processes left running.` : "Nothing is running.")
  }
} catch (error) {
  console.error(describeFailure(error))
  process.exit(1)
}
