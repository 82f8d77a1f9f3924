import { AsyncLocalStorage } from "node:async_hooks"
import type { IncomingMessage } from "node:http"
import proxyaddr from "proxy-addr"
import type { Client } from "./client-header.server.ts"

/** The server and the built pages each load this file; both must mean the same store. */
const place = Symbol.for("serumpun.client")
const shared = globalThis as { [place]?: AsyncLocalStorage<Client> }
const clients = (shared[place] ??= new AsyncLocalStorage<Client>())

/** Runs what answers a request, so that each of its calls to the backend says for whom it is. */
export function runForClient<T>(client: Client, run: () => T): T {
  return clients.run(client, run)
}

/** For whom we are working just now; undefined in what the storefront does by itself. */
export function currentClient(): Client | undefined {
  return clients.getStore()
}

/** The nearest address that is not one of our proxies: X-Forwarded-For is read from the right. */
export function clientReader(trustedProxies: string[]) {
  const trust = proxyaddr.compile(trustedProxies)
  return (req: IncomingMessage): Client => ({
    address: proxyaddr(req, trust) ?? "",
    agent: req.headers["user-agent"] ?? "",
  })
}
