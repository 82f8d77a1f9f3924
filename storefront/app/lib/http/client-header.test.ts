import { expect, test } from "vitest"
import { CLIENT_HEADER, signClient } from "./client-header.server.ts"

test("a client is signed in the form that the backend's own test reads", () => {
  const client = { address: "2001:db8::7", agent: "Firefox" }
  expect(CLIENT_HEADER).toBe("x-serumpun-client")
  expect(signClient(client, "s".repeat(32), 1795737600000)).toBe(
    "eyJhZGRyZXNzIjoiMjAwMTpkYjg6OjciLCJhZ2VudCI6IkZpcmVmb3giLCJhdCI6MTc5NTczNzYwMDAwMH0.e53fbc76233a51131d5210ecb038ed36a6a891c44829cc922ee24eba83357212",
  )
})
