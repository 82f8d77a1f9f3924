import { createHmac } from "node:crypto"
import { expect, test } from "vitest"
import { CLIENT_HEADER, readClientHeader } from "./client-header"

const secret = "s".repeat(32)
const now = Date.UTC(2026, 10, 27)
const client = { address: "203.0.113.7", agent: "Firefox" }

test("what the storefront's own test signs is read", () => {
  const header =
    "eyJhZGRyZXNzIjoiMjAwMTpkYjg6OjciLCJhZ2VudCI6IkZpcmVmb3giLCJhdCI6MTc5NTczNzYwMDAwMH0.e53fbc76233a51131d5210ecb038ed36a6a891c44829cc922ee24eba83357212"
  expect(CLIENT_HEADER).toBe("x-serumpun-client")
  expect(readClientHeader(header, secret, 1795737600000)).toEqual({
    address: "2001:db8::7",
    agent: "Firefox",
  })
})

test("what is signed is read", () => {
  expect(readClientHeader(signClient(client, secret, now), secret, now)).toEqual(client)
})

test("a header of another secret, another content or another day says nothing", () => {
  const header = signClient(client, secret, now)
  const [payload = "", signature = ""] = header.split(".")
  const other = Buffer.from(JSON.stringify({ ...client, address: "198.51.100.1", at: now }))
  expect(readClientHeader(header, "t".repeat(32), now)).toBeNull()
  expect(readClientHeader(`${other.toString("base64url")}.${signature}`, secret, now)).toBeNull()
  expect(readClientHeader(`${payload}.${signature.slice(2)}`, secret, now)).toBeNull()
  expect(readClientHeader(`${payload}.`, secret, now)).toBeNull()
  expect(readClientHeader(`${header}.${signature}`, secret, now)).toBeNull()
  expect(readClientHeader(header, secret, now + 6 * 60_000)).toBeNull()
  expect(readClientHeader(header, secret, now - 6 * 60_000)).toBeNull()
  expect(readClientHeader([header, header], secret, now)).toBeNull()
  expect(readClientHeader(undefined, secret, now)).toBeNull()
})

test("a signed header of another shape says nothing", () => {
  for (const content of ["null", "[]", '"text"', '{"address":1,"agent":"","at":0}', "{"]) {
    const payload = Buffer.from(content).toString("base64url")
    const signature = createHmac("sha256", secret).update(payload).digest("hex")
    expect(readClientHeader(`${payload}.${signature}`, secret, 0), content).toBeNull()
  }
})

/** As the storefront signs it; that both agree is shown by the header written out above. */
function signClient(client: { address: string; agent: string }, key: string, at: number): string {
  const payload = Buffer.from(JSON.stringify({ ...client, at })).toString("base64url")
  return `${payload}.${createHmac("sha256", key).update(payload).digest("hex")}`
}
