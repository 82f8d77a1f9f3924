import { expect, test } from "vitest"
import { LINK_MS, readLink, signLink } from "./signed-link"

const secret = "j".repeat(32)
const now = Date.UTC(2026, 10, 27)
const claims = { purpose: "password", identity: "authid_1", print: "abc" } as const

test("a link holds for its hour, for its purpose and with our signature", () => {
  const link = signLink(claims, secret, now)
  expect(readLink("password", link, secret, now + LINK_MS.password)).toMatchObject(claims)
  expect(readLink("password", link, secret, now + LINK_MS.password + 1)).toBeNull()
  expect(readLink("email", link, secret, now)).toBeNull()
  expect(readLink("password", link, "k".repeat(32), now)).toBeNull()
})

test("a link that was changed or made up is none", () => {
  const [payload = "", signature = ""] = signLink(claims, secret, now).split(".")
  const other = Buffer.from(JSON.stringify({ ...claims, identity: "authid_2", until: now }))
  for (const wrong of [
    "",
    ".",
    payload,
    `${payload}.`,
    `${other.toString("base64url")}.${signature}`,
    `${payload}.${signature}.${signature}`,
    `${payload}.${signature.slice(1)}`,
  ])
    expect(readLink("password", wrong, secret, now), wrong).toBeNull()
})
