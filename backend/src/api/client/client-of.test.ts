import { createHmac } from "node:crypto"
import type { IncomingMessage } from "node:http"
import { expect, test } from "vitest"
import { CLIENT_HEADER } from "./client-header"
import { compileTrust, readClient } from "./client-of"

const secret = "s".repeat(32)

function addressOf(peer: string, headers: Record<string, string>, proxies: string[] = []): string {
  const request = { headers, socket: { remoteAddress: peer } } as unknown as IncomingMessage
  return readClient(request, { secret, trust: compileTrust(proxies) }).address
}

test("nobody chooses their address by a header while there is no proxy", () => {
  expect(addressOf("203.0.113.9", { "x-forwarded-for": "198.51.100.1" })).toBe("203.0.113.9")
})

test("behind proxies the nearest address that is not one of them counts, read from the right", () => {
  const proxies = ["10.0.0.0/8", "fd00::/8"]
  const forged = { "x-forwarded-for": "1.2.3.4, 198.51.100.1, 10.0.0.7" }
  expect(addressOf("10.0.0.1", forged, proxies)).toBe("198.51.100.1")
  expect(addressOf("::ffff:10.0.0.1", forged, proxies)).toBe("198.51.100.1")
  expect(addressOf("fd00::1", { "x-forwarded-for": "2001:db8:1:2:3::4" }, proxies)).toBe(
    "2001:db8:1:2::/64",
  )
  expect(addressOf("203.0.113.9", forged, proxies), "not one of our proxies").toBe("203.0.113.9")
})

test("the storefront's signature is believed, a forged one is not", () => {
  const header = (key: string) => ({
    [CLIENT_HEADER]: signClient({ address: "198.51.100.1", agent: "" }, key, Date.now()),
  })
  expect(addressOf("127.0.0.1", header(secret))).toBe("198.51.100.1")
  expect(addressOf("127.0.0.1", header("t".repeat(32)))).toBe("127.0.0.1")
})

/** As the storefront signs it; that both agree is shown in client-header.test.ts. */
function signClient(client: { address: string; agent: string }, key: string, at: number): string {
  const payload = Buffer.from(JSON.stringify({ ...client, at })).toString("base64url")
  return `${payload}.${createHmac("sha256", key).update(payload).digest("hex")}`
}
