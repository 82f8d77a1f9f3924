import express from "express"
import { Agent, createServer, request, type IncomingHttpHeaders } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, beforeAll, expect, test } from "vitest"
import { hasPassedGate, installGate } from "./install-gate"

const env = {
  BACKEND_URL: "https://admin.serumpun.example",
  STOREFRONT_URL: "https://serumpun.example",
  S3_FILE_URL: "https://media.serumpun.example/files",
  NODE_ENV: "production",
} as const

let port = 0
let served = 0
let close = () => undefined as unknown

beforeAll(async () => {
  installGate(env)
  const app = express()
  app.use((req, res) => {
    served += 1
    res.json({ passed: hasPassedGate(req) })
  })
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, resolve))
  port = (server.address() as AddressInfo).port
  close = () => server.close()
})
afterAll(() => close())

type Answer = { status: number; headers: IncomingHttpHeaders; body: string }

function ask(
  path: string,
  method = "GET",
  headers: Record<string, string> = {},
  agent?: Agent,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ port, path, method, headers, ...(agent && { agent }) }, (response) => {
      let body = ""
      response.setEncoding("utf8")
      response.on("data", (chunk: string) => (body += chunk))
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      )
    })
      .on("error", reject)
      .end()
  })
}

test("a connection is kept for longer than its user keeps it", async () => {
  const agent = new Agent({ keepAlive: true })
  await ask("/store/rates", "GET", {}, agent)
  const { headers } = await ask("/store/rates", "GET", {}, agent)
  expect(headers["keep-alive"]).toBe("timeout=65")
  agent.destroy()
})

test("what is no plainly spelt path reaches nothing", async () => {
  const before = served
  for (const path of [
    "http://localhost:9000/admin/users",
    "*",
    "//x",
    "/admin//users",
    "/a/%2e%2e",
  ])
    expect((await ask(path)).status, path).toBe(400)
  expect((await ask(`/${"x".repeat(2000)}`)).status).toBe(414)
  expect((await ask("/admin/users", "TRACE")).status).toBe(405)
  expect(served).toBe(before)
})

test("every answer has the fixed headers, refusals too, and none names its program", async () => {
  for (const { headers } of [await ask("/admin/users"), await ask("//x")]) {
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "strict-origin-when-cross-origin",
      "strict-transport-security": "max-age=31536000",
    })
    expect(headers["permissions-policy"]).toContain("geolocation=()")
    expect(headers["content-security-policy"]).toContain("default-src 'none'")
    expect(headers).not.toHaveProperty("x-powered-by")
  }
})

test("the Admin's pages run their own scripts only, and show our pictures", async () => {
  for (const path of ["/app", "/app/", "/app/curation?x=1", "/APP/curation"]) {
    const policy = (await ask(path)).headers["content-security-policy"] ?? ""
    expect(policy, path).toContain("script-src 'self';")
    expect(policy).toContain("https://media.serumpun.example;")
    expect(policy).toContain("frame-ancestors 'none'")
  }
  for (const path of ["/apple", "/app/assets/a.js"])
    expect((await ask(path)).headers["content-security-policy"]).toContain("default-src 'none'")
})

const cookie = "connect.sid=s%3Ax"
const json = "application/json"

test.each<Record<string, string>>([
  { cookie, "sec-fetch-site": "same-origin" },
  { cookie, origin: "https://admin.serumpun.example" },
  { "content-type": json },
  { "content-type": `${json}; charset=utf-8`, authorization: "Bearer x" },
  { "content-type": "multipart/form-data; boundary=x" },
  { origin: "https://serumpun.example", "content-type": json },
])("a change of our own passes: %j", async (headers) => {
  for (const method of ["POST", "PUT", "PATCH", "DELETE"])
    expect((await ask("/admin/invites", method, headers)).status, method).toBe(200)
})

test.each<Record<string, string>>([
  { cookie, "sec-fetch-site": "cross-site" },
  { cookie, "sec-fetch-site": "same-site" },
  { cookie, origin: "https://evil.example" },
  { cookie, origin: "null" },
  { cookie, origin: "https://serumpun.example" },
  { cookie },
  { origin: "https://evil.example" },
  { "sec-fetch-site": "cross-site", "content-type": "text/plain" },
])("a change from elsewhere is refused: %j", async (headers) => {
  for (const method of ["POST", "PUT", "PATCH", "DELETE"])
    expect((await ask("/admin/invites", method, headers)).status, method).toBe(403)
})

test.each(["application/x-www-form-urlencoded", "text/plain", "application/jsonx", ""])(
  "a body of another kind is not read: %j",
  async (type) => {
    expect((await ask("/admin/invites", "POST", { "content-type": type })).status).toBe(415)
  },
)

test("reading needs no origin", async () => {
  const answer = await ask("/admin/users", "GET", { cookie, "sec-fetch-site": "cross-site" })
  expect(answer).toMatchObject({ status: 200, body: '{"passed":true}' })
})
