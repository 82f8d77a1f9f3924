import { join } from "node:path"
import { serverDir } from "./build.ts"
import { Failure } from "./failure.ts"
import { medusaArguments } from "./medusa.ts"
import { withClient } from "./setup-marks.ts"
import type { Secrets } from "./secrets.ts"
import { ownAddress, root, type Settings } from "./settings.ts"
import { type RunningChild, type Supervisor, waitUntilReady } from "./supervisor.ts"

export type Services = { databaseUrl: string; search: { host: string; apiKey: string } }

/** What the backend reads (backend/src/env.ts): the caller's environment and what was started. */
export function backendEnvironment(
  settings: Settings,
  secrets: Secrets,
  { databaseUrl, search }: Services,
): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: "production",
    MEDUSA_DISABLE_TELEMETRY: "true",
    // Compiled code of Medusa's thousand files, kept by Node: a fifth of the time of each start.
    NODE_COMPILE_CACHE:
      process.env.NODE_COMPILE_CACHE || join(root, "node_modules", ".cache", "serumpun-compiled"),
    DATABASE_URL: databaseUrl,
    MEILISEARCH_HOST: search.host,
    MEILISEARCH_API_KEY: search.apiKey,
    SERUMPUN_DATA_DIR: settings.dataDir,
    BACKEND_URL: settings.backendUrl,
    STOREFRONT_URL: settings.publicUrl,
    JWT_SECRET: process.env.JWT_SECRET || secrets.jwt_secret,
    COOKIE_SECRET: process.env.COOKIE_SECRET || secrets.cookie_secret,
    STOREFRONT_SECRET: process.env.STOREFRONT_SECRET || secrets.storefront_secret,
    PUSH_PRIVATE_KEY: process.env.PUSH_PRIVATE_KEY || secrets.push_private_key,
    PASSPORT_PRIVATE_KEY: process.env.PASSPORT_PRIVATE_KEY || secrets.passport_private_key,
    ACCOUNT_KEYS: process.env.ACCOUNT_KEYS || `1:${secrets.account_key}`,
  }
}

/** "development" runs the sources and watches them; "production" runs what was built. */
export type Mode = "production" | "development"

export async function startBackend(
  settings: Settings,
  env: NodeJS.ProcessEnv,
  supervisor: Supervisor,
  mode: Mode = "production",
): Promise<RunningChild> {
  const port = settings.ports.backend
  const address = ["--host", settings.host, "--port", String(port)]
  const child = supervisor.start({
    name: "backend",
    command: process.execPath,
    args: medusaArguments([mode === "production" ? "start" : "develop", ...address]),
    ...(mode === "production"
      ? { cwd: serverDir, env }
      : { cwd: join(root, "backend"), env: sourceEnvironment(env), output: "terminal" }),
  })
  await waitUntilReady(child, () => backendAnswers(settings), 180_000)
  return child
}

export function backendAnswers({ host, ports }: Settings): Promise<boolean> {
  return isOk(`${ownAddress(host, ports.backend)}/health`)
}

export function backendReachesDatabase({ host, ports }: Settings): Promise<boolean> {
  return isOk(`${ownAddress(host, ports.backend)}/health/database`)
}

function sourceEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const hook = join(root, "backend", "register-typescript.cjs")
  return { ...env, NODE_ENV: "development", NODE_OPTIONS: `--require=${JSON.stringify(hook)}` }
}

export type StorefrontOptions = {
  settings: Settings
  secrets: Secrets
  searchHost: string
  searchKey: string
  publishableKey: string
  supervisor: Supervisor
  mode?: Mode
}

export async function startStorefront(options: StorefrontOptions): Promise<RunningChild> {
  const { settings, secrets, supervisor } = options
  const port = settings.ports.storefront
  const isDevelopment = options.mode === "development"
  const child = supervisor.start({
    name: "storefront",
    command: process.execPath,
    args: isDevelopment
      ? ["--watch-path=server", "server/main.ts", "--dev"]
      : ["--disable-warning=ExperimentalWarning", "server/main.ts"],
    ...(isDevelopment ? { output: "terminal" as const } : {}),
    cwd: join(root, "storefront"),
    env: {
      ...process.env,
      NODE_ENV: isDevelopment ? "development" : "production",
      PORT: String(port),
      HOST: settings.host,
      PUBLIC_URL: settings.publicUrl,
      BACKEND_URL: settings.backendAddress,
      MEILISEARCH_HOST: options.searchHost,
      MEILISEARCH_SEARCH_KEY: options.searchKey,
      PUBLISHABLE_KEY: options.publishableKey,
      PAGE_DIR: join(settings.dataDir, "pages"),
      SERUMPUN_SEED: settings.seed,
      SESSION_SECRET: process.env.SESSION_SECRET || secrets.session_secret,
      STOREFRONT_SECRET: process.env.STOREFRONT_SECRET || secrets.storefront_secret,
    },
  })
  await waitUntilReady(child, () => storefrontAnswers(settings), 60_000)
  return child
}

/** Any answer will do: /healthz says 503 while the backend is away. */
export function storefrontAnswers({ host, ports }: Settings): Promise<boolean> {
  return answers(`${ownAddress(host, ports.storefront)}/healthz`)
}

/** The token that names the storefront's sales channel; made by the migration "initial-data". */
export async function readPublishableKey(databaseUrl: string): Promise<string> {
  return withClient(databaseUrl, async (client) => {
    const known = await client.query("select to_regclass('public.api_key') as found")
    if (known.rows[0].found === null)
      throw new Failure("The database is empty: start a backend first, which prepares it.")
    const { rows } = await client.query<{ token: string }>(
      `select token from api_key
       where type = 'publishable' and revoked_at is null and deleted_at is null
       order by title = 'Storefront' desc, created_at limit 1`,
    )
    const token = rows[0]?.token
    if (!token) throw new Failure("The database has no publishable API key: make one in the admin.")
    return token
  })
}

async function isOk(url: string): Promise<boolean> {
  return (await fetch(url, { signal: AbortSignal.timeout(5_000) })).ok
}

async function answers(url: string): Promise<boolean> {
  await fetch(url, { signal: AbortSignal.timeout(5_000) })
  return true
}
