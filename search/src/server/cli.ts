import { join } from "node:path"
import { followReferences } from "@serumpun/domain/reference-log"
import { createSearchServer, type SearchServer } from "./create-search-server.js"

const DEFAULT_PORT = 7700

/** Runs the server until it is told to stop. The data folder is the argument or from the environment. */
async function main(): Promise<void> {
  const { MEILI_MASTER_KEY, SEARCH_PORT, SEARCH_HOST, SERUMPUN_DATA_DIR } = process.env
  const port = Number(SEARCH_PORT ?? DEFAULT_PORT)
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    fail(`SEARCH_PORT must be a port number, but is "${SEARCH_PORT}".`)
  }
  followReferences({
    secret: process.env.STOREFRONT_SECRET ?? "",
    passOnTo: [],
    // Whoever waits for a task asks forty times a second.
    quietPaths: /^\/(health|tasks)\b/,
  })
  const dataDir = process.argv[2] ?? join(SERUMPUN_DATA_DIR ?? ".serumpun", "search")
  let server: SearchServer
  try {
    server = createSearchServer({ dataDir, port, host: SEARCH_HOST, masterKey: MEILI_MASTER_KEY })
    await server.listen()
  } catch (error) {
    fail(explain(error, port, dataDir))
  }
  process.stdout.write(`Search is listening on ${server.url}\n`)
  const stop = () => {
    server.close().then(
      () => process.exit(0),
      (error: unknown) => fail(`Search did not stop cleanly: ${String(error)}`),
    )
  }
  process.once("SIGTERM", stop)
  process.once("SIGINT", stop)
}

function explain(error: unknown, port: number, dataDir: string): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined
  if (code === "EADDRINUSE") {
    return `Port ${port} is in use: stop what uses it, or set SEARCH_PORT to another port.`
  }
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") {
    return `Search cannot write to ${dataDir}: give it the permission, or set SERUMPUN_DATA_DIR.`
  }
  const message = error instanceof Error ? error.message : String(error)
  if (message.includes("database is locked")) {
    return `Another search server is using ${dataDir}: stop it, or set SERUMPUN_DATA_DIR.`
  }
  return `Search cannot start with the data in ${dataDir}: ${message}`
}

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

void main()
