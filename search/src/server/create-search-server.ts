import { mkdirSync } from "node:fs"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import { handleRequest } from "./http/handle-request.js"
import { DataStore } from "./storage/data-store.js"
import { KeyStore } from "./storage/key-store.js"
import { TaskStore } from "./storage/task-store.js"
import { IndexRegistry } from "./tasks/index-registry.js"
import { TaskRunner } from "./tasks/task-runner.js"

export type SearchServerOptions = {
  /** Folder for the server's own files; made when it does not exist. */
  dataDir: string
  /** 0 takes any free port. */
  port: number
  host?: string
  /** Without one every route but the keys' is open, as with Meilisearch. */
  masterKey?: string
}

export type SearchServer = {
  /** Reads the indexes and begins to answer; rejects with Node's error when the port is taken. */
  listen(): Promise<void>
  /** Finishes the batch in work and closes the files. */
  close(): Promise<void>
  /** Only after `listen`. */
  readonly url: string
}

/** A search server with Meilisearch's HTTP API on SQLite. */
export function createSearchServer(options: SearchServerOptions): SearchServer {
  const { dataDir, port, host = "127.0.0.1", masterKey } = options
  mkdirSync(dataDir, { recursive: true })
  const tasks = new TaskStore(join(dataDir, "tasks.db"))
  const store = new DataStore(join(dataDir, "data.db"))
  const registry = new IndexRegistry(store)
  const runner = new TaskRunner(tasks, registry)
  const keys = new KeyStore(tasks.connection(), masterKey || undefined)
  const context = { registry, tasks, runner, keys }
  const server = createServer((request, response) => {
    void handleRequest(request, response, context)
  })
  server.keepAliveTimeout = 60_000
  let url = ""
  return {
    async listen() {
      await registry.renewWords()
      await registry.load()
      await new Promise<void>((resolve, reject) => {
        server.once("error", reject)
        server.listen(port, host, resolve)
      })
      const address = server.address() as AddressInfo
      url = `http://${host.includes(":") ? `[${host}]` : host}:${address.port}`
      tasks.prune(store.lastFinished().uid)
      runner.start()
    },
    async close() {
      await new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      })
      await runner.stop()
      tasks.close()
      store.close()
    },
    get url() {
      return url
    },
  }
}
