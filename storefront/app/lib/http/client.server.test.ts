import type { IncomingMessage } from "node:http"
import { expect, test } from "vitest"
import { clientReader, currentClient, runForClient } from "./client.server.ts"

const from = (peer: string, forwarded?: string) =>
  ({
    headers: { "user-agent": "Firefox", "x-forwarded-for": forwarded },
    socket: { remoteAddress: peer },
  }) as unknown as IncomingMessage

test("a client's own X-Forwarded-For is not believed, a proxy's last address is", () => {
  const read = clientReader(["10.0.0.0/8"])
  expect(read(from("203.0.113.9", "198.51.100.1")).address).toBe("203.0.113.9")
  expect(read(from("10.0.0.1", "1.2.3.4, 198.51.100.1")).address).toBe("198.51.100.1")
  expect(clientReader([])(from("10.0.0.1", "198.51.100.1")).address).toBe("10.0.0.1")
})

test("two requests at once each work for their own client", async () => {
  const seen = await Promise.all(
    ["203.0.113.1", "203.0.113.2"].map((address) =>
      runForClient({ address, agent: "" }, async () => {
        await new Promise((resolve) => setTimeout(resolve, 5))
        return currentClient()?.address
      }),
    ),
  )
  expect(seen).toEqual(["203.0.113.1", "203.0.113.2"])
  expect(currentClient()).toBeUndefined()
})
