import { existsSync } from "node:fs"
import { join, resolve } from "node:path"
import { loadEnvFile } from "node:process"
import { Failure } from "./failure.ts"
import type { LogLimits } from "./log-rotation.ts"
import { type Part, readParts } from "./parts.ts"
import type { RestartLimits } from "./restart-budget.ts"

export const root = resolve(import.meta.dirname, "../..")

export type Ports = { storefront: number; backend: number; search: number; postgres: number }

export type Settings = {
  /** What this machine starts, unless a server of the operator's own stands in for it. */
  parts: Set<Part>
  dataDir: string
  host: string
  /** Where the search server listens: for this machine only, unless parts elsewhere ask it. */
  searchHost: string
  ports: Ports
  publicUrl: string
  backendUrl: string
  /** Where the storefront reaches the backend. */
  backendAddress: string
  /** Set: this database is used and none is started. */
  databaseUrl: string | undefined
  /** Set: this Meilisearch is used and none is started. */
  search: { host: string; apiKey: string } | undefined
  /** Set: the storefront gets these keys, and nothing is asked for them. */
  keys: { publishable: string | undefined; search: string | undefined }
  seed: "demo" | "none"
  /** When what stops by itself is no longer started again. */
  restarts: RestartLimits
  /** Seconds without an answer after which a process is ended and started again; 0: never. */
  hangSeconds: number
  /** When a log is put aside, and how many of those are kept. */
  logs: LogLimits
}

const portVariables = {
  storefront: "PORT",
  backend: "BACKEND_PORT",
  search: "SEARCH_PORT",
  postgres: "POSTGRES_PORT",
} as const satisfies Record<keyof Ports, string>

const defaultPorts: Ports = { storefront: 3000, backend: 9000, search: 7700, postgres: 5433 }

/** Name of the variable that moves a service to another port. */
export function portVariable(service: keyof Ports): string {
  return portVariables[service]
}

/** Reads a `.env` beside package.json, when there is one; the real environment wins over it. */
export function loadDotEnv(): void {
  const file = join(root, ".env")
  if (existsSync(file)) loadEnvFile(file)
}

/**
 * Reads what `npm start` itself needs; the backend and the storefront check their own settings.
 * @throws Failure with one sentence when a value cannot be used.
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const parts = readParts(env)
  const ports = readPorts(env, parts)
  const host = env.HOST || "127.0.0.1"
  const reachable = host === "127.0.0.1" || isEveryAddress(host) ? "localhost" : host
  return {
    parts,
    dataDir: resolve(root, env.SERUMPUN_DATA_DIR || ".serumpun"),
    host,
    searchHost: parts.has("backend") && parts.has("storefront") ? "127.0.0.1" : host,
    ports,
    publicUrl: trimSlash(env.PUBLIC_URL) ?? `http://${reachable}:${ports.storefront}`,
    backendUrl: trimSlash(env.BACKEND_URL) ?? `http://${reachable}:${ports.backend}`,
    backendAddress: trimSlash(env.BACKEND_ADDRESS) ?? ownAddress(host, ports.backend),
    databaseUrl: env.DATABASE_URL || undefined,
    search: readSearch(env),
    keys: {
      publishable: env.PUBLISHABLE_KEY || undefined,
      search: env.MEILISEARCH_SEARCH_KEY || undefined,
    },
    seed: readSeed(env),
    restarts: {
      limit: readCount(env, "RESTART_LIMIT", 10),
      window_minutes: readCount(env, "RESTART_MINUTES", 10),
    },
    hangSeconds: readCount(env, "HANG_SECONDS", 15),
    logs: {
      max_bytes: readCount(env, "LOG_MAX_MB", 10) * 1024 * 1024,
      files: Math.max(1, readCount(env, "LOG_FILES", 5)),
    },
  }
}

/** Where this machine reaches what itself listens on `host`. */
export function ownAddress(host: string, port: number): string {
  const name = isEveryAddress(host) ? "127.0.0.1" : host.includes(":") ? `[${host}]` : host
  return `http://${name}:${port}`
}

const isEveryAddress = (host: string) => host === "0.0.0.0" || host === "::"

function readPorts(env: NodeJS.ProcessEnv, parts: Set<Part>): Ports {
  const port = (service: keyof Ports) =>
    readPort(portVariables[service], env[portVariables[service]], defaultPorts[service])
  const ports = {
    storefront: port("storefront"),
    backend: port("backend"),
    search: port("search"),
    postgres: port("postgres"),
  }
  const services = (Object.keys(ports) as (keyof Ports)[]).filter((service) =>
    parts.has(service === "postgres" ? "database" : service),
  )
  for (const service of services) {
    const twin = services.find((other) => other !== service && ports[other] === ports[service])
    if (twin) {
      const names = `${portVariables[service]} and ${portVariables[twin]}`
      throw new Failure(`${names} are both ${ports[service]}: each service needs its own port.`)
    }
  }
  return ports
}

function readPort(name: string, value: string | undefined, fallback: number): number {
  if (!value) return fallback
  const port = Number(value)
  if (Number.isInteger(port) && port >= 1 && port <= 65535) return port
  throw new Failure(`${name} is "${value}": it must be a port number between 1 and 65535.`)
}

function readCount(env: NodeJS.ProcessEnv, name: string, fallback: number): number {
  const value = env[name]
  if (!value) return fallback
  const count = Number(value)
  if (Number.isInteger(count) && count >= 0 && count <= 100_000) return count
  throw new Failure(`${name} is "${value}": it must be a whole number from 0 to 100000.`)
}

function readSearch(env: NodeJS.ProcessEnv): Settings["search"] {
  if (!env.MEILISEARCH_HOST) return undefined
  // A storefront on a machine of its own only searches.
  const onlySearches = env.MEILISEARCH_SEARCH_KEY && !readParts(env).has("backend")
  if (!env.MEILISEARCH_API_KEY && !onlySearches)
    throw new Failure("MEILISEARCH_HOST is set, so MEILISEARCH_API_KEY must be set too.")
  return { host: env.MEILISEARCH_HOST, apiKey: env.MEILISEARCH_API_KEY ?? "" }
}

/** Demo logins have a known password, so nothing but the embedded database gets them unasked. */
function readSeed({ SERUMPUN_SEED: value, DATABASE_URL, NODE_ENV }: NodeJS.ProcessEnv) {
  if (!value) return DATABASE_URL || NODE_ENV === "production" ? "none" : "demo"
  if (value === "demo" || value === "none") return value
  throw new Failure(`SERUMPUN_SEED is "${value}": it can be "demo" or "none".`)
}

function trimSlash(url: string | undefined): string | undefined {
  return url ? url.replace(/\/+$/, "") : undefined
}
