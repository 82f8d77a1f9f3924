import { CLIENT_HEADER, signClient } from "./client-header.server.ts"
import { currentClient } from "./client.server.ts"
import { env } from "./env.server.ts"

/**
 * What every request to the backend carries: who we are, for which client we ask, and whose token. The answer comes
 * unpacked, since the way between the two is short and packing would cost both sides time.
 */
export function backendHeaders(token?: string | null): Record<string, string> {
  const { PUBLISHABLE_KEY, STOREFRONT_SECRET } = env()
  const client = currentClient()
  return {
    "x-publishable-api-key": PUBLISHABLE_KEY,
    "x-no-compression": "1",
    ...(client ? { [CLIENT_HEADER]: signClient(client, STOREFRONT_SECRET) } : {}),
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  }
}
