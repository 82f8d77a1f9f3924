import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { serverDir } from "./build.ts"
import { lastLines } from "./commands.ts"
import { Failure } from "./failure.ts"
import { forgetLostIndexes } from "./lost-indexes.ts"
import { runMedusa } from "./medusa.ts"
import type { StepVoice } from "./progress.ts"
import { createSetupMarks, withClient } from "./setup-marks.ts"
import { root } from "./settings.ts"

export type MigrateOptions = {
  databaseUrl: string
  env: NodeJS.ProcessEnv
  /** `identity` names the search data: another server, or an emptied one, needs its indexes made. */
  search: { host: string; apiKey: string; identity: string }
  /** True when this process started the database, so nobody else can hold its locks. */
  isOwnDatabase: boolean
}

/** Any number will do, as long as nobody else takes it; the lock ends with its connection. */
const migrationLock = 5_737_867

const steps = [
  {
    title: "tables and links",
    args: ["db:migrate", "--skip-scripts", "--skip-search", "--execute-safe-links"],
  },
  { title: "search indexes", args: ["db:migrate:search", "--execute-safe-search"] },
  { title: "initial data", args: ["db:migrate:scripts"] },
]

/**
 * Brings the database and the search indexes up to date; skipped when nothing that they are made
 * from has changed since the last complete run.
 */
export async function migrate(options: MigrateOptions, voice: StepVoice): Promise<void> {
  // Two machines that are started together must not make the same tables.
  await withClient(options.databaseUrl, async (client) => {
    voice.tell("waiting for another machine that migrates")
    await client.query("select pg_advisory_lock($1)", [migrationLock])
    await migrateInTurn(options, voice)
  })
}

async function migrateInTurn(options: MigrateOptions, { note, tell }: StepVoice): Promise<void> {
  const marks = createSetupMarks(options.databaseUrl)
  const wanted = fingerprint(options.search.identity)
  if (options.isOwnDatabase) await releaseLocks(options.databaseUrl)
  const isLost = await forgetLostIndexes(options.databaseUrl, options.search)
  if (isLost) note("the search server lacks the catalogue, which is filled again")
  else if ((await marks.read("migrated")) === wanted) return note("up to date")
  for (const { title, args } of steps) {
    tell(title)
    const { status, output } = await runMedusa(args, options.env)
    if (status !== 0)
      throw new Failure(`The database could not be prepared (${title}):\n${lastLines(output, 15)}`)
  }
  await marks.write("migrated", wanted)
}

/** A killed process leaves its locks for up to an hour; only its successor knows that it is gone. */
export async function releaseLocks(databaseUrl: string) {
  await withClient(databaseUrl, async (client) => {
    const known = await client.query("select to_regclass('public.locking') as found")
    if (known.rows[0].found !== null) await client.query("delete from public.locking")
  })
}

/** Of everything that tables, links, indexes and initial data are made from. */
function fingerprint(searchIdentity: string): string {
  const hash = createHash("sha256").update(searchIdentity)
  hash.update(readFileSync(join(root, "package-lock.json")))
  hash.update(readFileSync(join(serverDir, "medusa-config.js")))
  for (const folder of ["modules", "links", "migration-scripts", "search"])
    addFolder(hash, join(serverDir, "src", folder))
  addFolder(hash, join(root, "domain", "dist"))
  for (const name of sortedEntries(join(root, "search", "dist")))
    if (name.endsWith(".js"))
      hash.update(name).update(readFileSync(join(root, "search", "dist", name)))
  return hash.digest("hex")
}

function addFolder(hash: ReturnType<typeof createHash>, folder: string) {
  for (const entry of sortedEntries(folder, true))
    if (entry.endsWith(".js")) hash.update(entry).update(readFileSync(join(folder, entry)))
}

function sortedEntries(folder: string, recursive = false): string[] {
  try {
    return readdirSync(folder, { recursive, encoding: "utf8" }).sort()
  } catch {
    return []
  }
}
