import { spawnSync } from "node:child_process"
import { chown, rename, rm, stat, writeFile } from "node:fs/promises"
import { join } from "node:path"
import pg from "pg"
import { Failure } from "./failure.ts"
import { locatePostgres, type PostgresPlace } from "./postgres-place.ts"
import { settleEarlierRun } from "./postgres-leftovers.ts"
import { type Supervisor, waitUntilReady } from "./supervisor.ts"

const databaseName = "serumpun"
const superuser = "serumpun"

export type DatabaseOptions = {
  dataDir: string
  port: number
  password: string
  supervisor: Supervisor
}

export type EmbeddedDatabase = {
  url: string
  /** Starts it again after it has died. Commits that were acknowledged are on disk. */
  restart(): Promise<void>
  answers(): Promise<boolean>
}

/**
 * Starts the PostgreSQL that came with npm, in the data folder, for this machine only.
 * A cluster is made beside its place and renamed into it, so one that was interrupted is simply
 * made again.
 */
export async function startDatabase(options: DatabaseOptions): Promise<EmbeddedDatabase> {
  const installation = await locatePostgres(options.dataDir)
  await createCluster(installation, options.password)
  const maintenance = embeddedDatabaseUrl(options.port, options.password, "postgres")
  const run = async () => {
    await settleEarlierRun(join(installation.home, "data"))
    const child = options.supervisor.start({
      name: "database",
      command: join(installation.bin, "postgres"),
      args: postgresArguments(installation.home, options.port),
      env: postgresEnvironment(),
      cwd: installation.home,
      stopSignal: "SIGINT",
      user: installation.user,
    })
    // After a crash it first replays what the last checkpoint lacks.
    await waitUntilReady(child, () => takesQueries(maintenance), 300_000)
  }
  await run()
  await createDatabase(maintenance)
  return {
    url: embeddedDatabaseUrl(options.port, options.password),
    restart: run,
    answers: () => answers(maintenance),
  }
}

export function embeddedDatabaseUrl(port: number, password: string, name = databaseName): string {
  return `postgres://${superuser}:${password}@127.0.0.1:${port}/${name}`
}

function postgresArguments(home: string, port: number): string[] {
  const settings = {
    listen_addresses: "127.0.0.1",
    // Only TCP is used; a socket folder would be one more thing to lack permission for.
    unix_socket_directories: "",
    max_connections: "120",
    shared_buffers: "192MB",
    // Short queries only: compiling them costs more than it saves.
    jit: "off",
    // Values of a row or a statement are people's names and addresses, which no log needs.
    log_error_verbosity: "terse",
    log_min_error_statement: "panic",
    // After a crash one call for the whole disk, where the default opens 2,600 files, takes a second
    // in place of twelve.
    ...(process.platform === "linux" ? { recovery_init_sync_method: "syncfs" } : {}),
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])
  return ["-D", join(home, "data"), "-p", String(port), ...flags]
}

async function createCluster({ home, bin, user }: PostgresPlace, password: string) {
  const data = join(home, "data")
  if (await exists(join(data, "PG_VERSION"))) return
  const fresh = join(home, "data.new")
  await rm(fresh, { recursive: true, force: true })
  await rm(data, { recursive: true, force: true })
  const passwordFile = join(home, "password.new")
  await writeFile(passwordFile, password, { mode: 0o600 })
  if (user) await chown(passwordFile, user.uid, user.gid)
  const made = spawnSync(
    join(bin, "initdb"),
    [
      `--pgdata=${fresh}`,
      `--username=${superuser}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
    ],
    { cwd: home, encoding: "utf8", env: postgresEnvironment(), ...user },
  )
  await rm(passwordFile, { force: true })
  if (made.status !== 0) throw new Failure(clusterProblem(home, made.stderr || String(made.error)))
  await rename(fresh, data)
}

function clusterProblem(home: string, output: string): string {
  if (/No space left/.test(output)) return `The disk is full: the database needs room in ${home}.`
  return `The database could not be created in ${home}; PostgreSQL said:\n${output.trim()}\nSet DATABASE_URL to use a PostgreSQL of your own.`
}

async function createDatabase(url: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const known = await client.query("select 1 from pg_database where datname = $1", [databaseName])
    if (known.rowCount === 0) await client.query(`create database ${databaseName}`)
  } finally {
    await client.end()
  }
}

async function takesQueries(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  client.on("error", () => undefined)
  try {
    await client.connect()
    await client.query("select 1")
    return true
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Whether it runs: a refusal of PostgreSQL's own, such as for too many connections, is an answer. */
async function answers(url: string): Promise<boolean> {
  return takesQueries(url).catch((error: { code?: string }) =>
    /^[0-9A-Z]{5}$/.test(error.code ?? ""),
  )
}

// The tools' messages are read above, so they have to be English.
function postgresEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
