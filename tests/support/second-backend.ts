import { spawn } from "node:child_process"
import { serverDir } from "../../scripts/start/build.ts"
import { medusaArguments } from "../../scripts/start/medusa.ts"
import { findFreePort } from "../../scripts/start/ports.ts"
import { prepareSecrets, type Secrets } from "../../scripts/start/secrets.ts"
import { backendEnvironment } from "../../scripts/start/services.ts"
import { readSettings } from "../../scripts/start/settings.ts"
import { waitUntil } from "./actors.ts"
import type { TestStack } from "./stack.ts"

export type SecondBackend = {
  url: string
  secrets: Secrets
  stop: () => Promise<void>
  /** With SIGKILL: nothing of it runs any more when this returns. */
  kill: () => Promise<void>
}

/** One more backend on a running stack's database, with settings of its own. */
export async function startSecondBackend(
  stack: TestStack,
  change: NodeJS.ProcessEnv,
): Promise<SecondBackend> {
  const secrets = await prepareSecrets(stack.dataDir)
  const port = await findFreePort()
  const url = `http://localhost:${port}`
  const settings = readSettings({
    SERUMPUN_DATA_DIR: stack.dataDir,
    BACKEND_URL: url,
    PUBLIC_URL: stack.storefrontUrl,
  })
  const search = { host: stack.searchUrl, apiKey: stack.searchMasterKey }
  const env = backendEnvironment(settings, secrets, { databaseUrl: stack.databaseUrl, search })
  const args = medusaArguments(["start", "--host", "127.0.0.1", "--port", String(port)])
  const child = spawn(process.execPath, args, {
    cwd: serverDir,
    env: { ...env, ...change },
    stdio: "ignore",
  })
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()))
  const isUp = () =>
    fetch(`http://127.0.0.1:${port}/health`).then(
      ({ ok }) => ok,
      () => false,
    )
  const end = (signal: NodeJS.Signals) => async () => {
    child.kill(signal)
    await ended
  }
  const stop = end("SIGTERM")
  try {
    await waitUntil(isUp, { timeout_ms: 120_000, every_ms: 250 })
  } catch (error) {
    await stop()
    throw error
  }
  return { url, secrets, stop, kill: end("SIGKILL") }
}
