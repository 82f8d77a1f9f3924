import { once } from "node:events"
import { request, type IncomingMessage } from "node:http"
import { expect, inject, test } from "vitest"

const stack = inject("stack")

/** The answer to a path as it is written; `fetch` would tidy it and unpack the body. */
async function ask(path: string, method: "GET" | "HEAD", accept = "br, gzip") {
  const { hostname, port } = new URL(stack.storefrontUrl)
  const headers = { "accept-encoding": accept }
  const asked = request({ hostname, port, path, method, headers }).end()
  const [response] = (await once(asked, "response")) as [IncomingMessage]
  let length = 0
  for await (const chunk of response) length += (chunk as Buffer).byteLength
  return { status: response.statusCode, headers: response.headers, length }
}

const wrongNumbers = ["0", "-1", "1.5", "1e9", "abc", "99999999999999999999", "٢", " 2", "02"]

test.each([
  ...wrongNumbers.map((value) => ["page", value]),
  ...[...wrongNumbers, "101", "1000"].map((value) => ["per_page", value]),
])("the catalogue's %s=%s is refused by name", async (name, value) => {
  const query = new URLSearchParams({ locale: "en", [name]: value })
  const response = await fetch(`${stack.storefrontUrl}/api/catalogue?${query}`)
  expect(response.status).toBe(400)
  expect(((await response.json()) as { message: string }).message).toMatch(new RegExp(`^${name}:`))
})

test.each([
  "page=1&page=2",
  "per_page=5&per_page=5",
  "sort=moq&sort=newest",
  "locale=en&locale=de",
])("the catalogue's %s says two things and is refused", async (query) => {
  const response = await fetch(`${stack.storefrontUrl}/api/catalogue?${query}`)
  expect(response.status).toBe(400)
})

test("a page of the catalogue has as many rows as asked for, and tells so", async () => {
  for (const [query, size] of [
    ["", 24],
    ["&per_page=1", 1],
    ["&per_page=100", 100],
  ] as const) {
    const response = await fetch(`${stack.storefrontUrl}/api/catalogue?locale=en${query}`)
    const answer = (await response.json()) as { hits: object[]; per_page: number; total: number }
    expect(answer.per_page).toBe(size)
    expect(answer.hits.length).toBe(Math.min(size, answer.total))
  }
})

test("HEAD tells of every kind of answer what GET sends", async () => {
  const page = await (await fetch(`${stack.storefrontUrl}/en/catalogue`)).text()
  const picture = /\/media\/[^"' ]+\.(?:jpg|webp)/.exec(page)?.[0]
  const style = /\/assets\/[^"]+\.css/.exec(page)?.[0]
  const listing = /\/en\/listings\/[a-z0-9-]+/.exec(page)?.[0]
  const paths = ["/", "/en", "/en/catalogue?page=2", "/en/rfq", "/en/sign-in", "/en/account"]
  const others = ["/api/catalogue?locale=en&per_page=3", "/api/catalogue?page=0", "/healthz"]
  const gone = [
    "/en/nothing",
    "/media/nothing.jpg",
    "/assets/nothing.js",
    "//evil.example",
    "/robots.txt",
  ]
  for (const path of [...paths, ...others, ...gone, "/sitemap.xml", picture, style, listing]) {
    if (path === undefined) throw new Error("The catalogue shows no listing with a picture.")
    for (const accept of ["br, gzip", "identity"]) {
      const [got, head] = [await ask(path, "GET", accept), await ask(path, "HEAD", accept)]
      expect([head.status, head.length], path).toEqual([got.status, 0])
      expect(got.headers["content-length"], path).toBe(String(got.length))
      // What took how long, and whether all is up, differs from one answer to the next.
      if (/^\/(healthz|api)/.test(path)) expect(head.headers["content-length"]).toMatch(/^\d+$/)
      else expect(head.headers["content-length"], path).toBe(got.headers["content-length"])
    }
  }
})

test.each(["//evil.example/en", "/\\evil.example", "/en/..//evil.example", "/.//evil.example"])(
  "%s leads nowhere",
  async (path) => {
    const { status, headers } = await ask(path, "GET")
    expect([status, headers["location"]]).toEqual([404, undefined])
  },
)

test("certificates that were bookmarked as documents are still found", async () => {
  const { status, headers } = await ask("/id/producer/documents/cert_1?scan=x", "GET")
  expect([status, headers["location"]]).toEqual([301, "/id/producer/certificates/cert_1?scan=x"])
})
