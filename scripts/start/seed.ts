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
const program = join(demoDir, "seed", "main.ts")
const demoAdmin = { email: "admin@example.com", password: "serumpun-demo" }

export type Seed = {
  fill(voice: StepVoice): Promise<void>
}

/**
 * Fills an empty database with the demo catalogue. An interrupted seed goes on at the next start:
 * it looks before it writes, and only a finished one is marked done. Making the first user takes a
 * Medusa process of its own, so that begins at once, beside whatever the caller does meanwhile.
 */
export async function prepareSeed(options: SeedOptions, env: NodeJS.ProcessEnv): Promise<Seed> {
  const marks = createSetupMarks(options.databaseUrl)
  const reason = await whyNotSeed(options.databaseUrl)
  if (reason) return { fill: async ({ note }) => note(reason) }
  await marks.write("seed", "started")
  const prepared = createAdminUser(demoAdmin.email, demoAdmin.password, env).then(() => undefined)
  // Awaited by `fill`; until then its failure must not end this process.
  prepared.catch(() => undefined)
  return {
    async fill(voice) {
      await prepared
      voice.note(await runSeed(options, env, voice.tell))
      await marks.write("seed", "done")
    },
  }
}

async function whyNotSeed(databaseUrl: string): Promise<string | undefined> {
  if (!existsSync(program)) return "there is no demo data in this copy"
  const state = await createSetupMarks(databaseUrl).read("seed")
  if (state === "done") return "already there"
  if (state === undefined && (await hasProducts(databaseUrl)))
    return "skipped, the database has products of its own"
  return undefined
}

/** @returns what came of it */
async function runSeed(
  options: SeedOptions,
  env: NodeJS.ProcessEnv,
  tell: (line: string) => void,
): Promise<string> {
  const { status, output } = await runCommand(process.execPath, [program], {
    cwd: demoDir,
    env: {
      ...process.env,
      BACKEND_URL: options.backendUrl,
      PUBLISHABLE_KEY: options.publishableKey,
      DATABASE_URL: options.databaseUrl,
      // The demo's people each ask from a place of their own, as the storefront's visitors do.
      STOREFRONT_SECRET: env.STOREFRONT_SECRET,
      SERUMPUN_DATA_DIR: options.dataDir,
      ADMIN_EMAIL: demoAdmin.email,
      ADMIN_PASSWORD: demoAdmin.password,
    },
    onLine: tell,
  })
  if (status === 0) return lastLines(output, 1)
  throw new Failure(
    `The demo catalogue could not be filled; the next start goes on where it stopped:\n${lastLines(output, 15)}`,
  )
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
