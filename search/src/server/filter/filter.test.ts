import { afterAll, beforeAll, expect, test } from "vitest"
import type { Json } from "../json.js"
import { startTestServer, type TestServer } from "../../testing/search-client.js"

let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
  const filterableAttributes = [
    "id",
    "kind",
    "price",
    "tags",
    "note",
    "ready",
    "size.width",
    "hs_*",
  ]
  await server.fill("goods", { filterableAttributes, searchableAttributes: ["name"] }, [
    { id: "a", kind: "Food", price: 3, tags: ["halal", "gi"], ready: true, size: { width: 10 } },
    { id: "b", kind: "craft", price: 12.5, tags: [], note: null, ready: false },
    {
      id: "c",
      kind: "say \"no\" AND 'yes'",
      price: -1,
      tags: ["halal"],
      note: "",
      hs_code: "170290",
    },
    { id: "d", price: 100, note: "last", size: [{ width: 20 }, { width: 30 }] },
  ])
})
afterAll(() => server.stop())

async function select(filter: Json): Promise<string> {
  return (await server.ids("goods", "", { filter })).map(String).sort().join("")
}

test.each<[Json, string]>([
  ["kind = food", "a"],
  ["kind = 'FOOD'", "a"],
  ["kind != food", "bcd"],
  ["NOT kind = food", "bcd"],
  ["NOT NOT kind = food", "a"],
  ["kind IN [food, craft]", "ab"],
  ["kind IN []", ""],
  ["kind NOT IN [food, craft]", "cd"],
  ["price > 3", "bd"],
  ["price >= 3", "abd"],
  ["price < 3", "c"],
  ["price <= 3", "ac"],
  ["price = 12.5", "b"],
  ["price = '3'", "a"],
  ["price -1 TO 3", "ac"],
  ["tags = halal", "ac"],
  ["tags = halal AND tags = gi", "a"],
  ["tags IS EMPTY", "b"],
  ["tags IS NOT EMPTY", "acd"],
  ["note EXISTS", "bcd"],
  ["note NOT EXISTS", "a"],
  ["NOT note EXISTS", "a"],
  ["note IS NULL", "b"],
  ["note IS NOT NULL", "acd"],
  ["note IS EMPTY", "c"],
  ["ready = true", "a"],
  ["size.width >= 20", "d"],
  ["hs_code = 170290", "c"],
  ["id STARTS WITH A", "a"],
  ["kind = food OR kind = craft AND price > 100", "a"],
  ["(kind = food OR kind = craft) AND price > 5", "b"],
  [["kind = food", "price > 0"], "a"],
  [[["kind = food", "kind = craft"], "price > 5"], "b"],
  [[], "abcd"],
  ["", "abcd"],
  [`kind = "say \\"no\\" AND 'yes'"`, "c"],
])("%j selects %s", async (filter, expected) => {
  expect(await select(filter)).toBe(expected)
})

test.each<[Json, string]>([
  ["unknown = 1", "invalid_search_filter"],
  ["kind =", "invalid_search_filter"],
  ["kind = food AND", "invalid_search_filter"],
  ["kind food", "invalid_search_filter"],
  ["(kind = food", "invalid_search_filter"],
  ["kind = 'food", "invalid_search_filter"],
  ["price > cheap", "invalid_search_filter"],
  ["kind IN food", "invalid_search_filter"],
  ["kind IN [food craft]", "invalid_search_filter"],
  ["AND", "invalid_search_filter"],
  ["kind CONTAINS oo", "feature_not_enabled"],
  ["_geoRadius(1, 2, 3)", "invalid_search_filter"],
  [[[["kind = food"]]], "invalid_search_filter"],
  [[1], "invalid_search_filter"],
  [7, "invalid_search_filter"],
  [`${"(".repeat(5000)}kind = food${")".repeat(5000)}`, "invalid_search_filter"],
])("%j is refused as %s", async (filter, code) => {
  const { status, body } = await server.call("POST", "/indexes/goods/search", { filter })
  expect([status, body.code]).toEqual([400, code])
})

test("a filter of thousands of alternatives is answered", async () => {
  const filter = Array.from({ length: 5000 }, (_, i) => `price = ${i}`).join(" OR ")
  expect(await select(filter)).toBe("ad")
  expect(await select(`${"NOT ".repeat(5000)}kind = food`)).toBe("a")
})

test("a granular attribute allows only what it declares", async () => {
  const entry = {
    attributePatterns: ["price"],
    features: { filter: { equality: true, comparison: false } },
  }
  await server.change("PUT", "/indexes/goods/settings/filterable-attributes", ["kind", entry])
  const refused = await server.call("POST", "/indexes/goods/search", { filter: "price > 3" })
  expect(refused.body.code).toBe("invalid_search_filter")
  expect(await select("price = 3")).toBe("a")
})
