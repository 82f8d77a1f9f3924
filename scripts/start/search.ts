import { randomUUID } from "node:crypto"
import { mkdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { Failure } from "./failure.ts"
import { findProgram } from "./find-program.ts"
import type { Secrets } from "./secrets.ts"
import { ownAddress, root, type Settings } from "./settings.ts"
import { type ChildSpec, type Supervisor, waitUntilReady } from "./supervisor.ts"

type SearchPlace = {
  home: string
  host: string
  port: number
  masterKey: string
  storefrontSecret: string
}

export type SearchServer = {
  host: string
  apiKey: string
  /** Names the data folder's contents: a fresh one needs its indexes made again. */
  identity: string
  /** Starts it again after it has stopped; acknowledged writes are on disk. */
  restart: () => Promise<void>
  answers: () => Promise<boolean>
}

/** Starts the embedded search server, or a real Meilisearch when its program is on the PATH. */
export async function provideSearch(
  { dataDir, ports, searchHost }: Settings,
  secrets: Secrets,
  supervisor: Supervisor,
): Promise<SearchServer> {
  const program = findProgram("meilisearch")
  const home = join(dataDir, "search", program ? "meilisearch" : "embedded")
  await mkdir(home, { recursive: true })
  const masterKey = searchMasterKey(secrets)
  const storefrontSecret = process.env.STOREFRONT_SECRET || secrets.storefront_secret
  const place = { home, host: searchHost, port: ports.search, masterKey, storefrontSecret }
  const host = ownAddress(searchHost, ports.search)
  const start = async () => {
    const child = supervisor.start(program ? meilisearch(program, place) : embedded(place))
    await waitUntilReady(child, () => isHealthy(host), 60_000)
  }
  await start()
  return {
    host,
    apiKey: masterKey,
    identity: await readIdentity(home),
    restart: start,
    answers: () => isHealthy(host),
  }
}

/** The key of our own search server; named when backends on other machines have to know it. */
export function searchMasterKey(secrets: Secrets): string {
  return process.env.MEILISEARCH_API_KEY || secrets.search_master_key
}

/**
 * A key that may only search, for the storefront. Meilisearch makes one by itself; where an
 * operator deleted it, it is made again.
 */
export async function findSearchKey(url: string, masterKey: string): Promise<string> {
  const headers = { authorization: `Bearer ${masterKey}`, "content-type": "application/json" }
  const answer = await fetch(`${url}/keys?limit=100`, { headers })
  if (!answer.ok)
    throw new Failure(`The search server at ${url} refuses the key given in MEILISEARCH_API_KEY.`)
  const { results } = (await answer.json()) as { results: { key: string; actions: string[] }[] }
  const known = results.find(({ actions }) => actions.length === 1 && actions[0] === "search")
  if (known) return known.key
  const body = { name: "Storefront", actions: ["search"], indexes: ["*"], expiresAt: null }
  const made = await fetch(`${url}/keys`, { method: "POST", headers, body: JSON.stringify(body) })
  if (!made.ok) throw new Failure(`The search server at ${url} gives no search-only key.`)
  return ((await made.json()) as { key: string }).key
}

function embedded({ home, host, port, masterKey, storefrontSecret }: SearchPlace): ChildSpec {
  return {
    name: "search",
    command: process.execPath,
    args: [
      "--disable-warning=ExperimentalWarning",
      join(root, "search", "dist", "server", "cli.js"),
      home,
    ],
    cwd: root,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      SEARCH_HOST: host,
      SEARCH_PORT: String(port),
      SERUMPUN_DATA_DIR: home,
      MEILI_MASTER_KEY: masterKey,
      STOREFRONT_SECRET: storefrontSecret,
    },
  }
}

function meilisearch(program: string, { home, host, port, masterKey }: SearchPlace): ChildSpec {
  return {
    name: "search",
    command: program,
    args: ["--db-path", join(home, "data"), "--http-addr", `${host}:${port}`, "--no-analytics"],
    cwd: home,
    env: { PATH: process.env.PATH, MEILI_MASTER_KEY: masterKey, MEILI_ENV: "production" },
  }
}

export function searchAnswers({ searchHost, ports }: Settings): Promise<boolean> {
  return isHealthy(ownAddress(searchHost, ports.search))
}

async function readIdentity(home: string): Promise<string> {
  const file = join(home, "identity")
  const known = await readFile(file, "utf8").catch(() => "")
  if (known) return known
  const fresh = randomUUID()
  await writeFile(file, fresh)
  return fresh
}

async function isHealthy(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/health`, { signal: AbortSignal.timeout(2_000) })
  return answer.ok
}
