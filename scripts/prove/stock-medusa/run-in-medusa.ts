import { join } from "node:path"
import type { TestStack } from "../../../tests/support/stack.ts"
import { runMedusa } from "../../start/medusa.ts"
import { prepareSecrets } from "../../start/secrets.ts"
import { backendEnvironment } from "../../start/services.ts"
import { readSettings } from "../../start/settings.ts"

/**
 * Runs a script of this folder with Medusa's own workflows, in a process of its own on the copy's database.
 *
 * @returns what `pattern` finds in its output
 * @throws Error with the end of the output when it fails or says nothing of the kind
 */
export async function runInMedusa(
  stack: TestStack,
  script: "create-products.ts" | "sell-last-units.ts",
  { args, pattern }: { args: number[]; pattern: RegExp },
): Promise<RegExpExecArray> {
  const settings = readSettings({
    SERUMPUN_DATA_DIR: stack.dataDir,
    BACKEND_URL: stack.backendUrl,
    PUBLIC_URL: stack.storefrontUrl,
  })
  const search = { host: stack.searchUrl, apiKey: stack.searchMasterKey }
  const secrets = await prepareSecrets(stack.dataDir)
  const env = backendEnvironment(settings, secrets, { databaseUrl: stack.databaseUrl, search })
  const file = join(import.meta.dirname, script)
  const { status, output } = await runMedusa(["exec", file, ...args.map(String)], env)
  const found = pattern.exec(output)
  if (status !== 0 || !found)
    throw new Error(`Medusa's own workflows ended with ${status}: ${output.slice(-2000)}`)
  return found
}
