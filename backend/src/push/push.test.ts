import { createECDH, createPublicKey, randomBytes, verify } from "node:crypto"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { expect, onTestFinished, test } from "vitest"
import { encryptPush } from "./encrypt-push"
import { isPushService } from "./push-services"
import { sendPush } from "./send-push"
import { publicKeyOf, vapidHeader } from "./vapid"

/** RFC 8291, appendix A. */
const example = {
  message: "When I grow up, I want to be a watermelon",
  private_key: "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw",
  p256dh: "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
  salt: "DGv6ra1nlYgDCS1FRnbzlw",
  auth: "BTBZMqHH6r4Tts7J_aSIgg",
  encrypted:
    "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN",
}
const bytes = (text: string) => Buffer.from(text, "base64url")

test("a message is encrypted as the RFC's example is", () => {
  const { message, p256dh, auth, private_key, salt, encrypted } = example
  const chosen = { private_key: bytes(private_key), salt: bytes(salt) }
  expect(encryptPush(message, { p256dh, auth }, chosen).toString("base64url")).toBe(encrypted)
})

test("the same message is another one each time", () => {
  const { message, p256dh, auth } = example
  const once = () => encryptPush(message, { p256dh, auth }).toString("hex")
  expect(once()).not.toBe(once())
})

const vapid = { private_key: randomBytes(32).toString("hex"), subject: "mailto:a@example.org" }

test("a service can verify who sends, and for which service", () => {
  const header = vapidHeader("https://fcm.googleapis.com/fcm/send/abc", vapid)
  const [, token = "", key = ""] = /^vapid t=([^,]+), k=(.+)$/.exec(header) ?? []
  const [head = "", claims = "", signature = ""] = token.split(".")
  const point = bytes(key)
  const publicKey = createPublicKey({
    format: "jwk",
    key: {
      kty: "EC",
      crv: "P-256",
      x: point.subarray(1, 33).toString("base64url"),
      y: point.subarray(33).toString("base64url"),
    },
  })
  const signed = { key: publicKey, dsaEncoding: "ieee-p1363" } as const
  expect(verify("sha256", Buffer.from(`${head}.${claims}`), signed, bytes(signature))).toBe(true)
  expect(JSON.parse(bytes(claims).toString())).toMatchObject({
    aud: "https://fcm.googleapis.com",
    sub: vapid.subject,
  })
  expect(publicKeyOf(vapid)).toBe(key)
})

test.each([
  ["https://fcm.googleapis.com/fcm/send/a", true],
  ["https://updates.push.services.mozilla.com/wpush/v2/a", true],
  ["https://web.push.apple.com/a", true],
  ["http://fcm.googleapis.com/fcm/send/a", false],
  ["https://fcm.googleapis.com.evil.example/a", false],
  ["https://evil.example/fcm.googleapis.com", false],
  ["https://user@fcm.googleapis.com/a", false],
  ["http://169.254.169.254/latest/meta-data", false],
  ["http://127.0.0.1:9000/admin", false],
  ["file:///etc/passwd", false],
  ["no address", false],
])("%s is a push service: %s", (endpoint, expected) => {
  expect(isPushService(endpoint, [])).toBe(expected)
})

test("an operator may add a service, with or without its port", () => {
  expect(isPushService("http://127.0.0.1:4000/x", ["http://127.0.0.1"])).toBe(true)
  expect(isPushService("http://127.0.0.1:4000/x", ["http://127.0.0.1:5000"])).toBe(false)
})

async function standIn(status: number) {
  const heads: string[] = []
  const server = createServer((req, res) => {
    heads.push(String(req.headers["content-encoding"]), String(req.headers.authorization))
    res.writeHead(status, { location: "http://127.0.0.1:1/" }).end()
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  onTestFinished(() => void server.close())
  return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/push`, heads }
}

test.each([
  [201, "sent"],
  [404, "gone"],
  [410, "gone"],
  [302, "failed"],
  [500, "failed"],
])("a service that answers %s: %s", async (status, expected) => {
  const { endpoint, heads } = await standIn(status)
  const browser = createECDH("prime256v1")
  browser.generateKeys()
  const subscription = {
    endpoint,
    p256dh: browser.getPublicKey("base64url"),
    auth: randomBytes(16).toString("base64url"),
  }
  expect(await sendPush(subscription, { title: "Pesan baru", path: "producer" }, vapid)).toBe(
    expected,
  )
  expect(heads[0]).toBe("aes128gcm")
  expect(heads[1]).toMatch(/^vapid t=/)
})

test("keys that are no point of the curve send nothing and break nothing", async () => {
  const { endpoint } = await standIn(201)
  const wrong = { endpoint, p256dh: "AAAA", auth: "AAAA" }
  expect(await sendPush(wrong, { title: "x", path: "y" }, vapid)).toBe("failed")
})
