import { createHmac } from "node:crypto"
import { afterAll, beforeAll, expect, test } from "vitest"
import { SearchClient, startTestServer, type TestServer } from "../testing/search-client.js"
import type { JsonObject } from "./json.js"

// What the official JavaScript client's own tests found to differ from a real Meilisearch.

let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
  await server.fill("goods", { filterableAttributes: ["maker"] }, [
    { id: 1, title: "palm sugar", maker: "a", price: 3 },
    { id: 2, title: "palm leaf basket", maker: "b", price: 9 },
  ])
  await server.fill("plain", {}, [{ id: 1, title: "honey" }])
})
afterAll(() => server.stop())

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url")

/** A token as a tenant's backend makes it, signed with the search key. */
async function tenant(claims: JsonObject, hash = "sha256", alg = "HS256"): Promise<SearchClient> {
  const { body } = await server.call("GET", "/keys")
  const keys = body.results as { actions: string[]; uid: string; key: string }[]
  const key = keys.find(({ actions }) => actions.join() === "search")
  const signed = `${encode({ alg, typ: "JWT" })}.${encode({ apiKeyUid: key?.uid, ...claims })}`
  const signature = createHmac(hash, key?.key ?? "").update(signed)
  return new SearchClient(server.url, `${signed}.${signature.digest("base64url")}`)
}

test("a tenant finds what their token's filter lets through, whatever they ask for", async () => {
  const client = await tenant({ searchRules: { goods: { filter: "maker = a" } } })
  expect(await client.ids("goods", "palm")).toEqual([1])
  expect(await client.ids("goods", "", { filter: "maker = b" })).toEqual([])
  expect(await client.ids("goods", "", { filter: [["maker = b", "maker = a"]] })).toEqual([1])
  const { body } = await client.call("GET", "/indexes/goods/search?q=palm")
  expect(body.hits).toHaveLength(1)
  const queries = [{ indexUid: "goods", q: "palm" }]
  const { body: several } = await client.call("POST", "/multi-search", { queries })
  expect(several.results).toMatchObject([{ estimatedTotalHits: 1 }])
})

test.each([["*"], ["goo*"], ["goods"]])("a tenant's rules may be patterns: %s", async (pattern) => {
  const client = await tenant({ searchRules: [pattern] }, "sha512", "HS512")
  expect(await client.ids("goods", "palm")).toEqual([1, 2])
})

test("a tenant searches no other index and does nothing else", async () => {
  const client = await tenant({ searchRules: { goods: null } })
  const refused = { status: 403, body: { code: "invalid_api_key" } }
  expect(await client.call("POST", "/indexes/plain/search", {})).toMatchObject(refused)
  expect(await client.call("GET", "/indexes/goods/documents")).toMatchObject(refused)
  const queries = [{ indexUid: "plain" }]
  expect(await client.call("POST", "/multi-search", { queries })).toMatchObject(refused)
})

test("a token that was changed, unsigned, expired or without rules opens nothing", async () => {
  const asked = async (client: SearchClient) =>
    (await client.call("POST", "/indexes/goods/search", {})).body
  const good = await tenant({ searchRules: ["*"] })
  const wide = await tenant({ searchRules: ["*"] }, "sha256", "none")
  expect(await asked(good)).toHaveProperty("hits")
  expect(await asked(wide)).toMatchObject({ code: "invalid_api_key" })
  expect(await asked(await tenant({ searchRules: ["*"] }, "md5"))).toMatchObject({
    code: "invalid_api_key",
  })
  expect(await asked(await tenant({}))).toMatchObject({ code: "invalid_api_key" })
  const expired = await asked(await tenant({ searchRules: ["*"], exp: 1 }))
  expect(expired.message).toMatch(
    /^Tenant token expired\. Was valid up to `1` and we're now `\d+`\.$/,
  )
})

test("the default ranking rules are Meilisearch 1.50's", async () => {
  const { body } = await server.call("GET", "/indexes/plain/settings/ranking-rules")
  expect(body.value).toEqual([
    "words",
    "typo",
    "proximity",
    "attributeRank",
    "sort",
    "wordPosition",
    "exactness",
  ])
})

test("in _formatted numbers are texts, also those that nobody marks", async () => {
  const { hits } = await server.search("goods", "sugar", { attributesToHighlight: ["title"] })
  expect(hits).toMatchObject([{ price: 3, _formatted: { id: "1", price: "3" } }])
})

test("score details name matching words, typos and the kind of match", async () => {
  const { hits } = await server.search("goods", "palm suger", { showRankingScoreDetails: true })
  expect(hits).toMatchObject([
    {
      _rankingScoreDetails: {
        words: { order: 0, matchingWords: 2, maxMatchingWords: 2, score: 1 },
        typo: { order: 1, typoCount: 1 },
        proximity: { order: 2, score: 1 },
        exactness: { matchType: "matchesStart" },
      },
    },
    { _rankingScoreDetails: { words: { matchingWords: 1, maxMatchingWords: 2, score: 0.5 } } },
  ])
  const { hits: inside } = await server.search("goods", "leaf", { showRankingScoreDetails: true })
  expect(inside).toMatchObject([
    {
      _rankingScoreDetails: {
        exactness: { matchType: "noExactMatch", matchingWords: 1, maxMatchingWords: 1 },
      },
    },
  ])
})

test("a threshold leaves out what scores lower, also from the total", async () => {
  const threshold = { rankingScoreThreshold: 0.6 }
  const { hits, estimatedTotalHits } = await server.search("goods", "palm sugar", threshold)
  expect([hits, estimatedTotalHits]).toMatchObject([[{ id: 1 }], 1])
})

test("a swap's task says what was asked for, also when it failed", async () => {
  const swap = [{ indexes: ["plain", "nowhere"] }]
  expect(await server.change("POST", "/swap-indexes", swap)).toMatchObject({
    error: { code: "index_not_found" },
    details: { swaps: [{ indexes: ["plain", "nowhere"], rename: false }] },
  })
})

test("a key's expiry comes back as it was given, and it ends the key's life", async () => {
  const key = { actions: ["search"], indexes: ["*"], expiresAt: "2050-11-13T00:00:00Z" }
  const { body } = await server.call("POST", "/keys", key)
  expect(body.expiresAt).toBe("2050-11-13T00:00:00Z")
})

test("searchCutoffMs is kept, bad ones are refused, and a search beyond it answers unranked", async () => {
  const path = "/indexes/plain/settings/search-cutoff-ms"
  await server.change("PUT", path, 0)
  expect(await server.ids("plain", "honey")).toEqual([1])
  expect(await server.call("PUT", path, '"soon"')).toMatchObject({
    status: 400,
    body: { code: "invalid_settings_search_cutoff_ms" },
  })
  await server.change("DELETE", path)
  expect((await server.call("GET", path)).body.value).toBeNull()
})

test("tasks may be asked for by every type that Meilisearch has", async () => {
  const { status, body } = await server.call("GET", "/tasks?types=upgradeDatabase,export")
  expect([status, body.results]).toEqual([200, []])
})

test("what is wrong with an index names it, and what is no route is a bare 404", async () => {
  const { body } = await server.call("POST", "/indexes/plain/search", { sort: ["title:asc"] })
  expect(body.message).toBe(
    "Index `plain`: Attribute `title` is not sortable. This index does not have configured sortable attributes.",
  )
  expect(await server.call("POST", "/indexes/indexes/goods/documents", {})).toEqual({
    status: 404,
    body: {},
  })
  const fetched = await server.call("POST", "/indexes/plain/documents/fetch", { filter: "id = 1" })
  expect(fetched.body.message).toBe(
    "Attribute `id` is not filterable. This index does not have configured filterable attributes.\n1:3 id = 1",
  )
})
