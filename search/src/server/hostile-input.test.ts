import { get } from "node:http"
import { afterAll, beforeAll, expect, test } from "vitest"
import { startTestServer, TEST_KEY, type TestServer } from "../testing/search-client.js"

let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
  await server.fill("goods", { filterableAttributes: ["kind"] }, [
    { id: 1, title: "palm sugar", kind: "food" },
  ])
})
afterAll(() => server.stop())

const post = (path: string, body: unknown) => server.call("POST", path, body)
const outcome = async (path: string, body: unknown) => {
  const { status, body: answer } = await post(path, body)
  return [status, answer.code]
}

test("an unknown parameter is refused, never ignored", async () => {
  expect(await outcome("/indexes/goods/search", { q: "", atributesToRetrieve: [] })).toEqual([
    400,
    "bad_request",
  ])
  expect(await outcome("/multi-search", { queries: [{ indexUid: "goods", qq: "" }] })).toEqual([
    400,
    "bad_request",
  ])
  expect(await outcome("/indexes/goods/documents?primarykey=id", [])).toEqual([400, "bad_request"])
  const patched = await server.call("PATCH", "/indexes/goods/settings", { stopwords: [] })
  expect([patched.status, patched.body.code]).toEqual([400, "bad_request"])
})

test.each([
  [{ limit: -1 }, "invalid_search_limit"],
  [{ limit: 1.5 }, "invalid_search_limit"],
  [{ limit: "1" }, "invalid_search_limit"],
  [{ offset: 1e300 }, "invalid_search_offset"],
  [{ q: {} }, "invalid_search_q"],
  [{ sort: "price:asc" }, "invalid_search_sort"],
  [{ sort: ["price"] }, "invalid_search_sort"],
  [{ sort: ["price:asc"] }, "invalid_search_sort"],
  [{ facets: ["title"] }, "invalid_search_facets"],
  [{ matchingStrategy: "any" }, "invalid_search_matching_strategy"],
  [{ attributesToRetrieve: [1] }, "invalid_search_attributes_to_retrieve"],
  [{ attributesToSearchOn: ["nothing"], q: "a" }, "invalid_search_attributes_to_search_on"],
  [{ rankingScoreThreshold: 2 }, "invalid_search_ranking_score_threshold"],
  [{ showRankingScore: 1 }, "invalid_search_show_ranking_score"],
])("%j is refused", async (body, code) => {
  // The default is to search everything, so the attribute named above would be fine.
  await server.change("PATCH", "/indexes/goods/settings", { searchableAttributes: ["title"] })
  expect(await outcome("/indexes/goods/search", body)).toEqual([400, code])
})

test("a huge, strange or empty query is answered", async () => {
  const long = `${"palm sugar ".repeat(50_000)}`
  const strange = [
    "\u0000\ud800",
    "()[]{}%_'\"\\",
    "ﷺ".repeat(500),
    "🥥".repeat(500),
    "-",
    '"',
    '""',
    '-"',
    "a".repeat(100_000),
    "\u202epalm",
  ]
  for (const q of [long, ...strange, "", "   "]) {
    expect((await post("/indexes/goods/search", { q })).status).toBe(200)
  }
})

test("words like an object's own properties are only words", async () => {
  await server.change("POST", "/indexes/goods/documents", [
    { id: "constructor", title: "__proto__ constructor" },
  ])
  expect(await server.ids("goods", "constructor")).toEqual(["constructor"])
  expect(await outcome("/indexes/goods/search", { filter: "__proto__ = 1" })).toEqual([
    400,
    "invalid_search_filter",
  ])
  const raw = `{"q":"","__proto__":{"limit":1}}`
  expect((await post("/indexes/goods/search", raw)).body.code).toBe("bad_request")
})

test("a body that is no JSON, none, or of another type is refused", async () => {
  expect(await outcome("/indexes/goods/search", "{")).toEqual([400, "malformed_payload"])
  expect(await outcome("/indexes/goods/search", "[]")).toEqual([400, "bad_request"])
  expect(await outcome("/indexes/goods/documents", "")).toEqual([400, "missing_payload"])
  expect(await outcome("/indexes/goods/documents", "[1]")).toEqual([400, "malformed_payload"])
  const headers = { authorization: `Bearer ${TEST_KEY}`, "content-type": "text/plain" }
  const sent = { method: "POST", headers, body: "{}" }
  const response = await fetch(`${server.url}/indexes/goods/search`, sent)
  expect([response.status, await response.json()]).toMatchObject([
    415,
    { code: "invalid_content_type" },
  ])
})

test("a search of more than 10 MB is refused and the server goes on", async () => {
  const body = JSON.stringify({ q: "x".repeat(11 * 1024 * 1024) })
  expect(await outcome("/indexes/goods/search", body)).toEqual([413, "payload_too_large"])
  expect(await server.ids("goods", "palm")).toEqual([1])
})

test("names that are no index names are refused", async () => {
  expect(await outcome("/indexes", { uid: "../goods" })).toEqual([400, "invalid_index_uid"])
  expect(await outcome("/indexes", { primaryKey: "id" })).toEqual([400, "missing_index_uid"])
  expect(await outcome("/indexes/a%20b/documents", [{ id: 1 }])).toEqual([400, "invalid_index_uid"])
  expect((await server.call("GET", "/indexes/%E0%A4%A/stats")).status).toBe(400)
})

test("documents without a valid id fail their task and change nothing", async () => {
  for (const [documents, code] of [
    [[{ id: 9, title: "a" }, { title: "b" }], "missing_document_id"],
    [[{ id: 9 }, { id: "a b" }], "invalid_document_id"],
    [[{ id: 1.5 }], "invalid_document_id"],
  ] as const) {
    const task = await server.change("POST", "/indexes/goods/documents", documents)
    expect(task).toMatchObject({ status: "failed", error: { code } })
  }
  expect((await server.call("GET", "/indexes/goods/documents/9")).status).toBe(404)
  const guessed = await server.change("POST", "/indexes/nokey/documents", [{ a_id: 1, b_id: 2 }])
  expect(guessed.error).toMatchObject({ code: "index_primary_key_multiple_candidates_found" })
})

test("no key, or a wrong one, opens nothing but health", async () => {
  expect((await fetch(`${server.url}/health`)).status).toBe(200)
  const without = await fetch(`${server.url}/indexes`)
  expect([without.status, await without.json()]).toMatchObject([
    401,
    { code: "missing_authorization_header" },
  ])
  const wrong = await fetch(`${server.url}/indexes`, { headers: { authorization: "Bearer no" } })
  expect([wrong.status, await wrong.json()]).toMatchObject([403, { code: "invalid_api_key" }])
})

test("an unknown route is told apart from a missing index", async () => {
  expect((await server.call("GET", "/nothing")).status).toBe(404)
  expect((await server.call("POST", "/health", {})).status).toBe(405)
  expect((await server.call("GET", "/indexes/none")).body.code).toBe("index_not_found")
})

test("a path has one spelling", async () => {
  const { hostname, port } = new URL(server.url)
  const ask = (path: string) =>
    new Promise((resolve, reject) => {
      get({ hostname, port, path }, (response) => {
        response.resume()
        resolve(response.statusCode)
      }).on("error", reject)
    })
  for (const path of ["http://search/health", "*", "//health", "/./health", "/%68ealth"])
    expect(await ask(path), path).toBe(400)
  expect(await ask(`/${"x".repeat(2000)}`)).toBe(414)
  expect(await ask("/health")).toBe(200)
})
