import type { IncomingMessage } from "node:http"
import type { MedusaRequest } from "@medusajs/framework/http"
import { clientKey } from "@serumpun/domain/http/client-key"
import proxyaddr from "proxy-addr"
import { readEnv } from "../../env"
import { CLIENT_HEADER, readClientHeader } from "./client-header"
import { deviceOf } from "./device-of"

/** `address`: what limits count by, see `clientKey`. `device`: a browser and a system, for people. */
export type Client = { address: string; device: string }

type Settings = { secret: string; trust: (address: string, hops: number) => boolean }

let settings: Settings | undefined
const clients = new WeakMap<object, Client>()

/**
 * Who a request really comes from: the client that the storefront vouches for with its signature,
 * else the nearest address that is not one of our proxies (X-Forwarded-For, read from the right).
 */
export function clientOf(req: MedusaRequest): Client {
  let client = clients.get(req)
  if (!client) {
    client = readClient(req as unknown as IncomingMessage, readSettings())
    clients.set(req, client)
  }
  return client
}

export function readClient(req: IncomingMessage, { secret, trust }: Settings): Client {
  const told = readClientHeader(req.headers[CLIENT_HEADER], secret, Date.now())
  const address = told?.address ?? proxyaddr(req, trust)
  return {
    address: clientKey(address),
    device: deviceOf(told?.agent ?? req.headers["user-agent"] ?? ""),
  }
}

/** Compiled once; addresses and networks are checked when the settings are read. */
export const compileTrust = (proxies: string[]) => proxyaddr.compile(proxies)

function readSettings(): Settings {
  if (!settings) {
    const { STOREFRONT_SECRET, TRUSTED_PROXIES } = readEnv(process.env)
    settings = { secret: STOREFRONT_SECRET, trust: compileTrust(TRUSTED_PROXIES) }
  }
  return settings
}
