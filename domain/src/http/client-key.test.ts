import { expect, test } from "vitest"
import { clientKey } from "./client-key.js"

test("one home counts as one client, and rubbish as one more", () => {
  expect(clientKey("2001:db8:1:2:aaaa::1")).toBe(clientKey("2001:db8:1:2:bbbb::9"))
  expect(clientKey("2001:db8:1:3::1")).not.toBe(clientKey("2001:db8:1:2::1"))
  expect(clientKey("::ffff:203.0.113.9")).toBe("203.0.113.9")
  expect(clientKey("fe80::1%eth0")).toBe("fe80::/64")
  expect(clientKey("unix:/run/x.sock")).toBe("unknown")
  expect(clientKey(undefined)).toBe("unknown")
})

test("an address is one, however it is written", () => {
  for (const [written, key] of [
    ["203.0.113.9", "203.0.113.9"],
    ["::FFFF:CB00:7109", "203.0.113.9"],
    ["2001:DB8:0:0:1:2:3:4", "2001:db8::/64"],
    ["2001:0db8:0001:0002:0003:0004:0005:0006", "2001:db8:1:2::/64"],
    ["2001:0:0:1::", "2001:0:0:1::/64"],
    ["::1", "::/64"],
    ["::", "::/64"],
    ["1:2:3:4:5:6:7:8", "1:2:3:4::/64"],
    ["64:ff9b::203.0.113.9", "64:ff9b::/64"],
  ] as const)
    expect(clientKey(written), written).toBe(key)
})

test("what only looks like an address is unknown", () => {
  for (const text of ["", ":", "1", "1.2.3", "256.1.1.1", "1:2", ":::", "::1]/[", "1.2.3.4:80"])
    expect(clientKey(text), text).toBe("unknown")
})
