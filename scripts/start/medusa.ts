import { createRequire } from "node:module"
import { join } from "node:path"
import { serverDir } from "./build.ts"
import { type CommandResult, runCommand } from "./commands.ts"
import { root } from "./settings.ts"

// Below the size of a small server; Medusa grows until the collector is told to care.
const heapLimit = "--max-old-space-size=2048"

/** Arguments for Node that run Medusa's command line. */
export function medusaArguments(args: string[]): string[] {
  const cli = createRequire(join(root, "backend", "package.json")).resolve("@medusajs/cli/cli.js")
  return [heapLimit, cli, ...args]
}

/** Runs one of Medusa's commands on the built backend. */
export function runMedusa(args: string[], env: NodeJS.ProcessEnv): Promise<CommandResult> {
  return runCommand(process.execPath, medusaArguments(args), { cwd: serverDir, env })
}
