import { createHmac } from "node:crypto"

/** The header in which the backend reads for whom the storefront asks. */
export const CLIENT_HEADER = "x-serumpun-client"

/** `address`: the client's IP address as the storefront saw it. `agent`: its User-Agent header. */
export type Client = { address: string; agent: string }

/**
 * The header's value: base64url JSON, a dot, its HMAC-SHA256 in hexadecimal. Without the signature
 * anybody who reaches the backend could claim any address and so meet no limit.
 */
export function signClient(client: Client, secret: string, now = Date.now()): string {
  const { address, agent } = client
  const told = { address, agent: agent.slice(0, 300), at: now }
  const payload = Buffer.from(JSON.stringify(told)).toString("base64url")
  return `${payload}.${createHmac("sha256", secret).update(payload).digest("hex")}`
}
