import { existsSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { lastLines } from "./commands.ts"
import { Failure } from "./failure.ts"
import { runMedusa } from "./medusa.ts"
import { createSetupMarks, withClient } from "./setup-marks.ts"
import type { Secrets } from "./secrets.ts"
import { root } from "./settings.ts"

/** What `scripts/demo/seed/main.ts` gets. It works over HTTP, as a producer and a curator would. */
export type SeedOptions = {
  backendUrl: string
  publishableKey: string
  /** Where the report of what was published and what was refused is written. */
  dataDir: string
  secrets: Secrets
  /** For the rare fact that no HTTP surface gives. */
  databaseUrl: string
  /** Makes a user of the admin; fine when there is one with this address already. */
  createAdminUser(email: string, password: string): Promise<void>
  log(line: string): void
}

type SeedModule = { runSeed(options: SeedOptions): Promise<string | void> }

/**
 * Fills an empty database with the demo catalogue. An interrupted seed goes on at the next start:
 * it looks before it writes, and only a finished one is marked done.
 */
export async function seedDemo(
  options: Omit<SeedOptions, "createAdminUser">,
  env: NodeJS.ProcessEnv,
  note: (text: string) => void,
): Promise<void> {
  const file = join(root, "scripts", "demo", "seed", "main.ts")
  if (!existsSync(file)) return note("there is no demo data in this copy")
  const marks = createSetupMarks(options.databaseUrl)
  const state = await marks.read("seed")
  if (state === "done") return note("already there")
  if (state === undefined && (await hasProducts(options.databaseUrl)))
    return note("skipped, the database has products of its own")
  await marks.write("seed", "started")
  const { runSeed } = (await import(pathToFileURL(file).href)) as SeedModule
  const report = await runSeed({
    ...options,
    createAdminUser: async (email, password) => void (await createAdminUser(email, password, env)),
  })
  await marks.write("seed", "done")
  if (report) note(report)
}

/** @returns false when there is a user with this address already */
export async function createAdminUser(
  email: string,
  password: string,
  env: NodeJS.ProcessEnv,
): Promise<boolean> {
  const { status, output } = await runMedusa(["user", "-e", email, "-p", password], env)
  if (/already exists|identity with email/i.test(output)) return false
  if (status === 0) return true
  throw new Failure(`The admin user ${email} could not be made:\n${lastLines(output, 5)}`)
}

async function hasProducts(databaseUrl: string): Promise<boolean> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query("select exists (select 1 from product) as found")
    return rows[0].found === true
  })
}
