import { globSync, readFileSync } from "node:fs"
import { request } from "node:http"
import { join, sep } from "node:path"
import { expect, inject, test } from "vitest"
import { root } from "../../scripts/start/settings.ts"
import { createActors, PASSWORD } from "../support/actors.ts"

const stack = inject("stack")
const actors = createActors(stack)

const OWN = "backend/src/api"
const MEDUSAS = "node_modules/@medusajs/medusa/dist/api"

/** Addresses that take a POST, from the folders routes are loaded from. */
function postRoutes(folder: string, below: string): string[] {
  return globSync(`${below}/**/route.{ts,js}`, { cwd: join(root, folder) })
    .filter((file) => /\bPOST\b/.test(readFileSync(join(root, folder, file), "utf8")))
    .map((file) => `/${file.split(sep).slice(0, -1).join("/")}`)
}

/** An address with something in its place for every parameter. */
function addressOf(route: string): string {
  return route
    .replace("[actor_type]", "customer")
    .replace("[auth_provider]", "emailpass")
    .replace(/\[\w+\]/g, "none")
}

async function tokens(): Promise<Record<string, string>> {
  const email = { customer: "buyer", producer: "producer", user: "admin" }
  const signedIn = Object.entries(email).map(async ([actor, name]) => {
    const { token } = await actors.client.post<{ token: string }>(`/auth/${actor}/emailpass`, {
      email: `${name}@example.com`,
      password: PASSWORD,
    })
    return [actor, token] as const
  })
  return Object.fromEntries(await Promise.all(signedIn))
}
const tokensOnce = tokens()

const deep = (open: string, close: string) => open.repeat(45_000) + close.repeat(45_000)
const json = "application/json"

/** Content type and body of what no form of ours sends. */
const oddBodies: [string, string, string][] = [
  ["an object instead of a text", json, '{"email":{},"identifier":{},"note":{},"title":{}}'],
  ["lists instead of texts", json, '{"email":[],"password":[],"note":["x"],"name":[[]]}'],
  ["numbers instead of texts", json, '{"email":1,"password":2,"note":3,"name":1e308}'],
  ["nothing instead of texts", json, '{"email":null,"password":null,"note":null,"name":null}'],
  ["yes instead of texts", json, '{"email":true,"password":true,"note":true,"items":true}'],
  ["a method's name", json, '{"email":{"toString":1},"note":{"valueOf":null},"name":{"then":1}}'],
  ["a prototype", json, '{"__proto__":{"email":"a@b.example"},"constructor":{"prototype":{}}}'],
  ["depth in objects", json, `{"email":${deep('{"a":', "}").replace(":}", ":1}")}}`],
  ["depth in lists", json, `{"note":${deep("[", "]")}}`],
  ["zero bytes", json, '{"email":"a\\u0000@b.example","password":"p\\u0000","note":"n\\u0000"}'],
  ["half characters", json, '{"email":"\\ud83d@b.example","password":"\\udc00","note":"\\ud83d"}'],
  ["a number without end", json, '{"quantity":1e400,"moq":-1e400,"note":1e400}'],
  ["a huge number", json, `{"quantity":${"9".repeat(400)},"note":${"9".repeat(400)}}`],
  ["a list", json, "[]"],
  ["nothing", json, "null"],
  ["a number", json, "1"],
  ["a text", json, '"text"'],
  ["broken JSON", json, '{"email":"a@b.example",'],
  [
    "no UTF-8",
    json,
    Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]).toString("latin1"),
  ],
  ["an unknown charset", "application/json; charset=klingon", "{}"],
  ["XML", "application/xml", '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
  ["plain text", "text/plain", "email=a@b.example"],
  [
    "a form of another site",
    "application/x-www-form-urlencoded",
    "email[a][b]=c&password[]=d&a[__proto__]=1",
  ],
  ["a multipart body without parts", "multipart/form-data; boundary=x", "nothing"],
  ["300 KB", json, JSON.stringify({ note: "a".repeat(300_000), email: "a".repeat(9) })],
]

/** Words of queries, of the database and of our own folders; none of them is for a client. */
const INSIDE =
  /select .* from|insert into|violates|syntax error at|invalid byte|relation "|column "|pg_|postgres|mikro-?orm|node_modules|\/src\/| at \w+ \(/i

async function send(address: string, type: string, body: string, token: string | undefined) {
  const started = performance.now()
  const response = await fetch(stack.backendUrl + address, {
    method: "POST",
    headers: {
      "x-publishable-api-key": stack.publishableKey,
      "content-type": type,
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body,
    signal: AbortSignal.timeout(20_000),
  })
  return { status: response.status, text: await response.text(), ms: performance.now() - started }
}

const tokenFor = (address: string, all: Record<string, string>) =>
  address.startsWith("/producer")
    ? all.producer
    : address.startsWith("/admin")
      ? all.user
      : address.startsWith("/store/buyer")
        ? all.customer
        : undefined

const routes = [...postRoutes(OWN, "**"), ...postRoutes(MEDUSAS, "auth")].sort()

test("routes with a body are found, our own and Medusa's for signing in", () => {
  expect(routes.length).toBeGreaterThan(30)
  expect(routes).toEqual(
    expect.arrayContaining([
      "/store/sign-up",
      "/producer/listings/[id]",
      "/admin/curation/reviews/[id]/assessments",
      "/auth/[actor_type]/[auth_provider]/reset-password",
    ]),
  )
})

test.each(routes)(
  "POST %s: no odd body is our fault, and none learns of the inside",
  async (route) => {
    const address = addressOf(route)
    const token = tokenFor(address, await tokensOnce)
    for (const [name, type, body] of oddBodies) {
      const answer = await send(address, type, body, token)
      expect(answer.status, `${name}: ${answer.text.slice(0, 300)}`).toBeLessThan(500)
      expect(answer.text, name).not.toMatch(INSIDE)
      expect(answer.text.length, name).toBeLessThan(10_000)
      expect(answer.ms, name).toBeLessThan(10_000)
    }
  },
)

test.each([
  "/auth/customer/emailpass",
  "/auth/producer/emailpass/register",
  "/auth/user/emailpass/reset-password",
])("an odd address at %s is refused with a sentence", async (address) => {
  for (const odd of ["a\0@b.example", "\uD83D@b.example", {}, [], 5, true, null, "a".repeat(300)]) {
    const body = address.endsWith("reset-password")
      ? { identifier: odd }
      : { email: odd, password: PASSWORD }
    const { status, text } = await send(address, json, JSON.stringify(body), undefined)
    expect(status, JSON.stringify(odd)).toBe(400)
    expect(JSON.parse(text)).toMatchObject({ type: "invalid_data" })
  }
})

test("nobody is signed in by GET, whose passwords no limit would count", async () => {
  const body = JSON.stringify({ email: "buyer@example.com", password: PASSWORD })
  for (const address of ["/auth/customer/emailpass", "/auth/customer/emailpass/callback"]) {
    const status = await new Promise((resolve, reject) => {
      const headers = { "content-type": json, "content-length": Buffer.byteLength(body) }
      request(stack.backendUrl + address, { method: "GET", headers }, (answer) =>
        resolve(answer.resume().statusCode),
      )
        .on("error", reject)
        .end(body)
    })
    expect(status).toBe(404)
  }
})

test("the address that held the backend for 18.8 seconds is refused at once", async () => {
  const body = JSON.stringify({ contact_email: `a@${".".repeat(80_000)} ` })
  const { producer } = await tokensOnce
  const { status, text, ms } = await send("/producer/me", json, body, producer)
  expect(status).toBe(400)
  expect(text).toContain("contact_email")
  expect(ms).toBeLessThan(2000)
})

test.each([
  "/store/listings?q=a&q=b",
  "/store/listings?page=1&page=2",
  "/store/listings?page=%D9%A1%00",
  "/store/listings?sort[$gt]=",
  "/store/listings?per_page=1e2",
  "/store/listings?per_page=0",
  "/store/listings?unknown=1",
  `/store/listings?${"category=food&".repeat(60)}`,
  "/producer/me?opening=a&opening=b",
  "/admin/curation/reviews?status=x",
  "/admin/curation/producers?status[]=draft&status[]=x",
])("the query of %s is the asker's fault", async (address) => {
  const token = tokenFor(address, await tokensOnce)
  const response = await fetch(stack.backendUrl + address, {
    headers: {
      "x-publishable-api-key": stack.publishableKey,
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
  })
  expect(response.status).toBe(400)
  expect(await response.text()).not.toMatch(INSIDE)
})
