import { randomBytes } from "node:crypto"
import { chmod, mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { TestStack } from "../../../tests/support/stack.ts"
import { runCommand } from "../../start/commands.ts"
import { embeddedDatabaseUrl } from "../../start/database.ts"
import type { Part } from "../../start/parts.ts"
import { findFreePort } from "../../start/ports.ts"
import { createProgress } from "../../start/progress.ts"
import { findSearchKey } from "../../start/search.ts"
import { prepareSecrets } from "../../start/secrets.ts"
import { readPublishableKey } from "../../start/services.ts"
import { root } from "../../start/settings.ts"
import { openSink, type Sink } from "../mail/sink.ts"
import { openBucket } from "./bucket.ts"
import { createMachine, type Machine } from "./machine.ts"
import { type Programs, startNginx, startRedis } from "./programs.ts"

/** The storefronts and backends by themselves, and what people reach through the proxy. */
export type Site = {
  backends: Pair
  storefronts: Pair
  /** Through the proxy, for actors and helpers. */
  stack: TestStack
  redisPort: number
  redisCli: string
  sink: Sink
  close(): Promise<void>
}
type Pair = { a: Placed; b: Placed }
export type Placed = { machine: Machine; url: string }

const ports = [
  ...["front", "back", "storefrontA", "storefrontB", "backendA", "backendB"],
  ...["search", "postgres", "redis", "s3"],
] as const
type Ports = Record<(typeof ports)[number], number>

const progress = createProgress(console.log)

/** What has to be ended when all is over, the last one first. */
type Opened = (() => Promise<void>)[]

/**
 * Five machines on this one: database with search, two backends, two storefronts, beside Redis, a
 * bucket and a mail server, behind nginx. The first backend migrates and fills the demo catalogue,
 * unless `filled` names the data folder of a stopped copy that has it.
 */
export async function openSite(programs: Programs, filled: string | undefined): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), "serumpun-scale-"))
  // Root hands the database to another user, who has to get through.
  await chmod(folder, 0o755)
  const opened: Opened = [() => rm(folder, { recursive: true, force: true })]
  const close = async () => {
    for (const one of opened.splice(0).toReversed()) await one()
  }
  // The machines are in groups of their own: whoever ends this proof must not leave them behind.
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void close().finally(() => process.exit(130)))
  try {
    // With owners and modes, which PostgreSQL insists on.
    if (filled)
      await runCommand("cp", ["-a", filled, join(folder, "data")], { cwd: root, env: process.env })
    const port = await freePorts()
    const sink = await openNeighbours(programs, folder, port, opened)
    const shared = sharedSettings(port, sink.url)
    const databaseUrl = await startData(folder, port, shared, opened)
    const pairs = await startPairs(folder, port, { ...shared, DATABASE_URL: databaseUrl }, opened)
    const stack = await describe(folder, port, shared, databaseUrl)
    return { ...pairs, stack, redisPort: port.redis, redisCli: programs.redisCli, sink, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function openNeighbours(
  programs: Programs,
  folder: string,
  port: Ports,
  opened: Opened,
): Promise<Sink> {
  const sink = await openSink()
  opened.push(() => sink.close())
  const redis = await startRedis(programs.redis, join(folder, "redis"), port.redis)
  opened.push(() => redis.stop())
  const bucket = await openBucket(join(folder, "bucket"), port.s3)
  opened.push(() => bucket.stop())
  const nginx = await startNginx(programs.nginx, join(folder, "nginx"), [
    { port: port.front, servers: [port.storefrontA, port.storefrontB] },
    { port: port.back, servers: [port.backendA, port.backendB] },
  ])
  opened.push(() => nginx.stop())
  return sink
}

/** The machine with the embedded parts, which stands for servers of the operator's own. */
async function startData(
  folder: string,
  port: Ports,
  shared: Shared,
  opened: Opened,
): Promise<string> {
  const machine = createMachine("data", ["database", "search"], {
    ...shared,
    SERUMPUN_DATA_DIR: join(folder, "data"),
    DATABASE_URL: "",
    MEILISEARCH_HOST: "",
    POSTGRES_PORT: String(port.postgres),
    SEARCH_PORT: String(port.search),
  })
  opened.push(() => machine.stop())
  await progress.step("Database and search", () => machine.start())
  const { database_password } = await prepareSecrets(machine.dataDir)
  return embeddedDatabaseUrl(port.postgres, database_password)
}

async function startPairs(
  folder: string,
  port: Ports,
  env: NodeJS.ProcessEnv,
  opened: Opened,
): Promise<Pick<Site, "backends" | "storefronts">> {
  const place = (name: string, part: Part, change: NodeJS.ProcessEnv): Placed => {
    const SERUMPUN_DATA_DIR = join(folder, name)
    const machine = createMachine(name, [part], { ...env, SERUMPUN_DATA_DIR, ...change })
    opened.push(() => machine.stop())
    return { machine, url: `http://localhost:${change.BACKEND_PORT ?? change.PORT}` }
  }
  const backend = (name: string, at: number, SERUMPUN_SEED: string) =>
    place(name, "backend", { BACKEND_PORT: String(at), SERUMPUN_SEED })
  const storefront = (name: string, at: number) => place(name, "storefront", { PORT: String(at) })
  const backends = {
    a: backend("backend-a", port.backendA, "demo"),
    b: backend("backend-b", port.backendB, "none"),
  }
  const storefronts = {
    a: storefront("storefront-a", port.storefrontA),
    b: storefront("storefront-b", port.storefrontB),
  }
  await progress.step("First backend, with the demo catalogue", () => backends.a.machine.start())
  await progress.step("Second backend", () => backends.b.machine.start())
  await progress.step("Two storefronts", () =>
    Promise.all([storefronts.a.machine.start(), storefronts.b.machine.start()]),
  )
  return { backends, storefronts }
}

/** As people reach it: through the proxy. */
async function describe(
  dataDir: string,
  port: Ports,
  { PUBLIC_URL, BACKEND_URL, MEILISEARCH_API_KEY }: Shared,
  databaseUrl: string,
): Promise<TestStack> {
  const searchUrl = `http://127.0.0.1:${port.search}`
  return {
    storefrontUrl: PUBLIC_URL,
    backendUrl: BACKEND_URL,
    searchUrl,
    searchMasterKey: MEILISEARCH_API_KEY,
    searchKey: await findSearchKey(searchUrl, MEILISEARCH_API_KEY),
    databaseUrl,
    publishableKey: await readPublishableKey(databaseUrl),
    dataDir,
  }
}

async function freePorts(): Promise<Ports> {
  const free = await Promise.all(ports.map(() => findFreePort()))
  if (new Set(free).size < ports.length) return freePorts()
  return Object.fromEntries(ports.map((name, index) => [name, free[index]])) as Ports
}

type Shared = ReturnType<typeof sharedSettings>

function sharedSettings(port: Ports, smtpUrl: string) {
  const secret = () => randomBytes(32).toString("hex")
  return {
    ...process.env,
    NODE_ENV: "production",
    PUBLIC_URL: `http://localhost:${port.front}`,
    BACKEND_URL: `http://localhost:${port.back}`,
    BACKEND_ADDRESS: `http://127.0.0.1:${port.back}`,
    MEILISEARCH_HOST: `http://127.0.0.1:${port.search}`,
    MEILISEARCH_API_KEY: secret(),
    JWT_SECRET: secret(),
    COOKIE_SECRET: secret(),
    SESSION_SECRET: secret(),
    STOREFRONT_SECRET: secret(),
    REDIS_URL: `redis://127.0.0.1:${port.redis}`,
    SMTP_URL: smtpUrl,
    S3_BUCKET: "serumpun",
    S3_REGION: "us-east-1",
    S3_ENDPOINT: `http://127.0.0.1:${port.s3}`,
    S3_FILE_URL: `http://127.0.0.1:${port.s3}/serumpun`,
    S3_ACCESS_KEY_ID: "S3RVER",
    S3_SECRET_ACCESS_KEY: "S3RVER",
    TRUSTED_PROXIES: "127.0.0.1",
    // Hundreds of people come from this one machine; one limit stays as it is, to be tried.
    RATE_LIMITS: "*=100000/60,sign_in.pair=8/600/20",
  }
}
