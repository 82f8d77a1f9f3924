import { once } from "node:events"
import { request, type IncomingMessage, type OutgoingHttpHeaders } from "node:http"
import { expect, test } from "vitest"
import { html, testStorefront } from "./testing/test-storefront.ts"

/** The answer to a raw request line; `fetch` would tidy the path before sending it. */
async function raw(url: string, path: string, method: string, headers: OutgoingHttpHeaders = {}) {
  const { hostname, port } = new URL(url)
  const asked = request({ hostname, port, path, method, headers }).end()
  const [response] = (await once(asked, "response")) as [IncomingMessage]
  let length = 0
  for await (const chunk of response) length += (chunk as Buffer).byteLength
  return { status: response.statusCode, headers: response.headers, length }
}

test.each([
  ...[
    "//evil.example",
    "//evil.example/en",
    "/\\evil.example/en",
    "\\\\evil.example",
    "///evil.example",
  ],
  ...[
    "/\\/evil.example",
    "/x/..//evil.example",
    "/.//evil.example",
    "/%2e%2e//evil.example",
    "/en/../\\evil",
  ],
  ...["//", "//[", "//evil.example:80/%2e%2e", "//localhost/en"],
])("%s is no page and leads nowhere", async (path) => {
  const { url } = await testStorefront((request) => html(request.url))
  for (const method of ["GET", "HEAD"]) {
    const { status, headers } = await raw(url, path, method)
    expect([status, headers.location]).toEqual([path.startsWith("/") ? 404 : 400, undefined])
  }
})

test.each(["identity", "br, gzip", "gzip"])(
  "HEAD tells what GET sends, with %s",
  async (accept) => {
    const { url } = await testStorefront((request) => {
      const { pathname } = new URL(request.url)
      if (pathname === "/en/gone") return new Response("gone".repeat(300), { status: 404 })
      if (pathname === "/en/moved")
        return new Response(null, { status: 302, headers: { Location: "/en" } })
      if (pathname === "/api/catalogue") return Response.json({ hits: "x".repeat(900) })
      if (pathname === "/en/short") return new Response("short")
      return html(request.method)
    })
    const paths = ["/en", "/en/account", "/en/gone", "/en/moved", "/en/short", "/api/catalogue"]
    for (const path of [...paths, "/healthz", "/media/a/b.avif", "/media/..%2fb", "//x"]) {
      const headers = { "accept-encoding": accept }
      const got = await raw(url, path, "GET", headers)
      const head = await raw(url, path, "HEAD", headers)
      expect(got.headers["content-length"], path).toBe(String(got.length))
      expect([head.status, head.length], path).toEqual([got.status, 0])
      for (const name of ["content-length", "content-type", "content-encoding", "location", "etag"])
        expect(head.headers[name], `${path} ${name}`).toBe(got.headers[name])
    }
  },
)

test("a path has one spelling, and no page is asked for another", async () => {
  const { url, state } = await testStorefront((request) => html(request.url))
  const statusOf = async (path: string) => (await raw(url, path, "GET")).status
  for (const path of ["/en//account", "/en/account//"]) expect(await statusOf(path), path).toBe(404)
  for (const path of ["http://evil.example/en", "*", "/en/%61ccount", "/en/../id", "/en/%2fx"])
    expect(await statusOf(path), path).toBe(400)
  expect(await statusOf(`/en/${"x".repeat(2000)}`)).toBe(414)
  expect(state.rendered).toBe(0)
  expect(await statusOf("/en/listings/a%20b?q=//x%2f")).toBe(200)
})
