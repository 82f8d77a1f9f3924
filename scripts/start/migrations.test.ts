import { mkdtemp, rm } from "node:fs/promises"
import { globSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, join } from "node:path"
import { pathToFileURL } from "node:url"
import pg from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import { startDatabase } from "./database.ts"
import { findFreePort } from "./ports.ts"
import { createSupervisor, type Supervisor } from "./supervisor.ts"

const root = join(import.meta.dirname, "../..")
const files = globSync("backend/src/modules/*/migrations/Migration*.ts", { cwd: root })
  .map((file) => ({ name: basename(file, ".ts"), path: join(root, file) }))
  .sort((one, other) => one.name.localeCompare(other.name))

/** What stays wider when it is taken back, for the reason that its `down` gives. */
const kept: Record<string, string> = {
  Migration20261127235100: "curation_log",
  Migration20261128053100: "curation_log",
  Migration20261128203930: "curation_log",
  Migration20261128001100: "producer.nib",
}

/** What of Medusa's tables the migrations name; their columns are those that are named. */
const medusas = `
  create table "product" ("id" text primary key, "metadata" jsonb, "handle" text, "external_id" text,
    "deleted_at" timestamptz);
  create table "auth_identity" ("id" text primary key, "app_metadata" jsonb, "deleted_at" timestamptz);
  create table "customer" ("id" text primary key, "email" text, "company_name" text,
    "metadata" jsonb, "deleted_at" timestamptz);
  create table "order" ("id" text primary key, "metadata" jsonb, "deleted_at" timestamptz);`

let dataDir: string
let supervisor: Supervisor
let client: pg.Client

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "serumpun-migrations-"))
  supervisor = createSupervisor(dataDir, { max_bytes: 1_000_000, files: 1 })
  const { url } = await startDatabase({
    ...{ dataDir, supervisor, port: await findFreePort(), password: "migrations" },
  })
  client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(medusas)
})

afterAll(async () => {
  await client?.end()
  await supervisor?.stopAll()
  await rm(dataDir, { recursive: true, force: true })
})

type Direction = "up" | "down"
type Migrating = Record<Direction, () => Promise<void>> & {
  getQueries(): unknown[]
  reset(): void
}
type Made = Record<string, new (driver: unknown, config: unknown) => Migrating>

async function run(migration: Migrating, direction: Direction): Promise<void> {
  migration.reset()
  await migration[direction]()
  await client.query("begin")
  for (const query of migration.getQueries()) await client.query(String(query))
  await client.query("commit")
}

/** Columns, rules and indexes as the database has them, one line each. */
async function schema(): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(`
    select 'column ' || c.table_name || '.' || c.column_name || ' ' || c.data_type || ' ' ||
      c.is_nullable || ' ' || coalesce(c.column_default, '') as line
    from information_schema.columns c where c.table_schema = 'public'
    union all select 'rule ' || conrelid::regclass || ' ' || pg_get_constraintdef(oid)
      from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'
    union all select 'index ' || indexname || ' ' || indexdef
      from pg_indexes where schemaname = 'public'
    union all select 'trigger ' || tgname || ' ' || tgrelid::regclass
      from pg_trigger where not tgisinternal
    order by line`)
  return rows.map(({ line }) => line)
}

const missing = (some: string[], others: string[], word: string) =>
  some.filter((line) => !others.includes(line)).map((line) => `${word}: ${line}`)

test("every migration can be taken back and made again, and leaves what was there before", async () => {
  expect(files.length).toBeGreaterThan(80)
  const faults: Record<string, unknown> = {}
  let before = await schema()
  for (const { name, path } of files) {
    const made = (await import(pathToFileURL(path).href)) as Made
    const migration = new made[name]!(undefined, undefined)
    try {
      await run(migration, "up")
      const after = await schema()
      await run(migration, "down")
      const back = await schema()
      await run(migration, "up")
      const again = await schema()
      const found = [
        ...missing(before, back, "lost"),
        ...missing(back, before, "left"),
        ...missing(after, again, "not made again"),
        ...missing(again, after, "made anew"),
      ].filter((line) => !(name in kept && line.includes(kept[name]!)))
      if (found.length > 0) faults[name] = found
      before = again
    } catch (error) {
      await client.query("rollback")
      faults[name] = String(error)
    }
  }
  expect(faults).toEqual({})
})
