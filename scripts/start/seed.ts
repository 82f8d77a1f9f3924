import { existsSync } from "node:fs"
import { join } from "node:path"
import { lastLines, runCommand } from "./commands.ts"
import { Failure } from "./failure.ts"
import { runMedusa } from "./medusa.ts"
import type { StepVoice } from "./progress.ts"
import { createSetupMarks, withClient } from "./setup-marks.ts"
import { root } from "./settings.ts"

export type SeedOptions = {
  backendUrl: string
  publishableKey: string
  databaseUrl: string
  /** Where the report of what was published and what was refused is written. */
  dataDir: string
}

// The workspace is a program for the start and nothing that it imports.
const demoDir = join(root, "scripts", "demo")
const demoAdmin = { email: "admin@example.com", password: "serumpun-demo" }

/**
 * Fills an empty database with the demo catalogue. An interrupted seed goes on at the next start:
 * it looks before it writes, and only a finished one is marked done.
 */
export async function seedDemo(
  options: SeedOptions,
  env: NodeJS.ProcessEnv,
  { note, tell }: StepVoice,
): Promise<void> {
  const program = join(demoDir, "seed", "main.ts")
  if (!existsSync(program)) return note("there is no demo data in this copy")
  const marks = createSetupMarks(options.databaseUrl)
  const state = await marks.read("seed")
  if (state === "done") return note("already there")
  if (state === undefined && (await hasProducts(options.databaseUrl)))
    return note("skipped, the database has products of its own")
  await marks.write("seed", "started")
  await createAdminUser(demoAdmin.email, demoAdmin.password, env)
  const { status, output } = await runCommand(process.execPath, [program], {
    cwd: demoDir,
    env: {
      ...process.env,
      BACKEND_URL: options.backendUrl,
      PUBLISHABLE_KEY: options.publishableKey,
      // The demo's people each ask from a place of their own, as the storefront's visitors do.
      STOREFRONT_SECRET: env.STOREFRONT_SECRET,
      SERUMPUN_DATA_DIR: options.dataDir,
      ADMIN_EMAIL: demoAdmin.email,
      ADMIN_PASSWORD: demoAdmin.password,
    },
    onLine: tell,
  })
  if (status !== 0)
    throw new Failure(
      `The demo catalogue could not be filled; the next start goes on where it stopped:\n${lastLines(output, 15)}`,
    )
  await marks.write("seed", "done")
  note(lastLines(output, 1))
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
