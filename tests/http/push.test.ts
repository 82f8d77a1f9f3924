import { createECDH, randomBytes } from "node:crypto"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import type { PushSettings } from "@serumpun/backend/src/contracts/notice.ts"
import { expect, inject, onTestFinished, test } from "vitest"
import { createActors, refused, waitUntil } from "../support/actors.ts"
import { asked } from "../support/orders.ts"
import { joinedMember, readMembers } from "../support/people.ts"

const stack = inject("stack")
const actors = createActors(stack)

/** A push service that answers with this status and counts what it is sent. */
async function standIn(status: number) {
  const taken: { encoding: unknown; authorization: unknown }[] = []
  const server = createServer((req, res) => {
    taken.push({
      encoding: req.headers["content-encoding"],
      authorization: req.headers.authorization,
    })
    req.resume()
    res.writeHead(status).end()
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  return { endpoint: `http://127.0.0.1:${port}/push`, taken }
}

function browser(endpoint: string) {
  const keys = createECDH("prime256v1")
  keys.generateKeys()
  return {
    endpoint,
    p256dh: keys.getPublicKey("base64url"),
    auth: randomBytes(16).toString("base64url"),
  }
}

test("a producer's browser is sent each notice once, encrypted and signed", async () => {
  const { producer, rfqOf, buyer } = await asked(actors, [100])
  const { endpoint, taken } = await standIn(201)
  await producer.post("/producer/push", browser(endpoint))
  // The request from before is unread and may still be unsent: a browser hears only what comes after it.
  await rfqOf(buyer)
  await waitUntil(async () => taken.length > 0, { timeout_ms: 60_000 })
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  expect(taken).toHaveLength(1)
  expect(taken[0]?.encoding).toBe("aes128gcm")
  const { public_key } = await producer.get<PushSettings>("/producer/push")
  expect(String(taken[0]?.authorization)).toContain(`k=${public_key}`)
  await producer.post("/producer/push/off", { endpoint })
  await rfqOf(buyer)
  await new Promise((resolve) => setTimeout(resolve, 3_000))
  expect(taken).toHaveLength(1)
})

test("a browser that is gone is forgotten", async () => {
  const { producer, rfqOf, buyer } = await asked(actors, [100])
  const { endpoint, taken } = await standIn(410)
  await producer.post("/producer/push", browser(endpoint))
  await rfqOf(buyer)
  await waitUntil(async () => taken.length > 0, { timeout_ms: 60_000 })
  const before = taken.length
  await rfqOf(buyer)
  await new Promise((resolve) => setTimeout(resolve, 3_000))
  expect(taken).toHaveLength(before)
})

test.each([
  ["http://169.254.169.254/latest/meta-data", "endpoint"],
  ["https://evil.example/push", "endpoint"],
  ["file:///etc/passwd", "endpoint"],
])("%s is not sent to", async (endpoint, field) => {
  const producer = await actors.newProducer()
  const answer = await refused(producer.post("/producer/push", browser(endpoint)))
  expect(answer).toEqual({ status: 400, problems: [{ field, code: "invalid_choice" }] })
})

test("keys that are none are refused, and another producer's browser cannot be stopped", async () => {
  const { endpoint, taken } = await standIn(201)
  const { producer, rfqOf, buyer } = await asked(actors, [100])
  const wrong = { endpoint, p256dh: "AAAA", auth: "AAAA" }
  expect((await refused(producer.post("/producer/push", wrong))).problems).toEqual([
    { field: "p256dh", code: "not_understood" },
  ])
  await producer.post("/producer/push", browser(endpoint))
  const other = await actors.newProducer()
  await other.post("/producer/push/off", { endpoint })
  await rfqOf(buyer)
  await waitUntil(async () => taken.length > 0, { timeout_ms: 60_000 })
})

test("the browser of somebody who was removed hears of nothing more, and those of others do", async () => {
  const { producer, rfqOf, buyer } = await asked(actors, [100])
  const staff = await joinedMember(stack, actors, producer, "staff")
  const [kept, ended] = [await standIn(201), await standIn(201)]
  await producer.post("/producer/push", browser(kept.endpoint))
  await staff.post("/producer/push", browser(ended.endpoint))
  const { members } = await readMembers(producer)
  const member = members.find(({ email }) => email === staff.email)!
  await producer.post(`/producer/people/members/${member.id}/remove`)
  await rfqOf(buyer)
  await waitUntil(async () => kept.taken.length > 0, { timeout_ms: 60_000 })
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  expect(ended.taken).toEqual([])
})
