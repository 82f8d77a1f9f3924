import { Meilisearch as Meilisearch62 } from "meilisearch"
import { MeiliSearch as Meilisearch56 } from "meilisearch-0.56"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { startTestServer, TEST_KEY, type TestServer } from "../testing/search-client.js"

let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

const goods = [
  { id: 1, title: "Palm sugar", category: "food", price: 3, tags: ["organic", "halal"] },
  { id: 2, title: "Rattan chair", category: "furniture", price: 80, tags: [] },
  { id: 3, title: "Forest honey", category: "food", price: 9, tags: ["halal"] },
]

type Connect = (apiKey?: string) => Meilisearch62

const clients: [string, Connect][] = [
  ["0.62", (apiKey = TEST_KEY) => new Meilisearch62({ host: server.url, apiKey })],
  // Both have the calls used here, though their types differ in places.
  ["0.56", (apiKey = TEST_KEY) => new Meilisearch56({ host: server.url, apiKey }) as never],
]

describe.each(clients)("the official client %s", (version, connect) => {
  const uid = `goods_${version.replace(".", "_")}`

  test("reads health, version, stats and keys", async () => {
    const client = connect()
    expect(await client.health()).toEqual({ status: "available" })
    expect(await client.isHealthy()).toBe(true)
    expect((await client.getVersion()).pkgVersion).toMatch(/^1\./)
    expect((await client.getStats()).indexes).toBeTypeOf("object")
    const { results } = await client.getKeys()
    expect(results.map(({ actions }) => actions)).toContainEqual(["search"])
  })

  test("creates, lists, reads, updates, swaps and deletes indexes", async () => {
    const client = connect()
    const [left, right] = [`${uid}_left`, `${uid}_right`]
    await client.createIndex(left).waitTask()
    await client.createIndex(right, { primaryKey: "id" }).waitTask()
    const twice = await client.createIndex(left).waitTask()
    expect([twice.status, twice.error?.code]).toEqual(["failed", "index_already_exists"])
    expect((await client.updateIndex(left, { primaryKey: "key" }).waitTask()).status).toBe(
      "succeeded",
    )
    expect((await client.getRawIndex(left)).primaryKey).toBe("key")
    expect(await client.index(right).fetchPrimaryKey()).toBe("id")
    const listed = await client.getRawIndexes({ limit: 100 })
    expect(listed.results.map((index) => index.uid)).toEqual(expect.arrayContaining([left, right]))
    await client
      .index(right)
      .addDocuments([{ id: 1 }])
      .waitTask()
    await client.swapIndexes([{ indexes: [left, right], rename: false }]).waitTask()
    expect((await client.index(left).getStats()).numberOfDocuments).toBe(1)
    expect((await client.getRawIndex(left)).primaryKey).toBe("id")
    for (const index of [left, right]) await client.deleteIndex(index).waitTask()
    await expect(client.getRawIndex(left)).rejects.toMatchObject({
      cause: { code: "index_not_found", type: "invalid_request" },
    })
  })

  test("writes, reads and deletes documents", async () => {
    const index = connect().index(uid)
    const added = await index.addDocuments(goods, { primaryKey: "id" }).waitTask()
    expect(added).toMatchObject({
      status: "succeeded",
      type: "documentAdditionOrUpdate",
      details: { receivedDocuments: 3, indexedDocuments: 3 },
    })
    await index.updateSettings({ filterableAttributes: ["price"] }).waitTask()
    await index.updateDocuments([{ id: 1, price: 4 }]).waitTask()
    expect(await index.getDocument(1)).toEqual({ ...goods[0], price: 4 })
    expect(await index.getDocument(1, { fields: ["price"] })).toEqual({ price: 4 })
    expect((await index.getDocuments({ limit: 2, fields: ["id"] })).results).toEqual([
      { id: 2 },
      { id: 3 },
    ])
    const cheap = await index.getDocuments({ filter: "price < 10", fields: ["id"] })
    expect(cheap).toMatchObject({ results: [{ id: 3 }, { id: 1 }], total: 2 })
    await index
      .addDocumentsInBatches([{ id: 4 }, { id: 5 }, { id: 6 }], 2)
      .at(-1)
      ?.waitTask()
    await index.deleteDocument(4).waitTask()
    await index.deleteDocuments(["5", "6"]).waitTask()
    await index.deleteDocuments({ filter: "price > 50" }).waitTask()
    expect((await index.getDocuments()).total).toBe(2)
    await index.deleteAllDocuments().waitTask()
    expect((await index.getStats()).numberOfDocuments).toBe(0)
  })

  test("updates settings whole, one by one, and resets them", async () => {
    const index = connect().index(uid)
    const settings = {
      rankingRules: ["words", "sort"],
      stopWords: ["the", "of"],
      synonyms: { a: ["b"] },
    }
    await index.updateSettings(settings).waitTask()
    expect(await index.getSettings()).toMatchObject({ ...settings, stopWords: ["of", "the"] })
    await index.updateTypoTolerance({ minWordSizeForTypos: { oneTypo: 4 } }).waitTask()
    expect(await index.getTypoTolerance()).toMatchObject({
      enabled: true,
      minWordSizeForTypos: { oneTypo: 4, twoTypos: 9 },
    })
    await index.updateFaceting({ maxValuesPerFacet: 5 }).waitTask()
    await index.updatePagination({ maxTotalHits: 50 }).waitTask()
    await index.updateSearchableAttributes(["title"]).waitTask()
    await index.updateDistinctAttribute("category").waitTask()
    await index.updateProximityPrecision("byAttribute").waitTask()
    await index
      .updateLocalizedAttributes([{ attributePatterns: ["*"], locales: ["jpn"] }])
      .waitTask()
    expect(await index.getFaceting()).toMatchObject({ maxValuesPerFacet: 5 })
    expect(await index.getPagination()).toEqual({ maxTotalHits: 50 })
    expect(await index.getDistinctAttribute()).toBe("category")
    await index.resetSynonyms().waitTask()
    expect(await index.getSynonyms()).toEqual({})
    await index.resetSettings().waitTask()
    expect(await index.getSearchableAttributes()).toEqual(["*"])
  })

  test("searches by POST, by GET, several at once, and in facet values", async () => {
    const client = connect()
    const index = client.index(uid)
    await index
      .updateSettings({
        filterableAttributes: ["category", "price", "tags"],
        sortableAttributes: ["price"],
      })
      .waitTask()
    await index.addDocuments(goods, { primaryKey: "id" }).waitTask()
    const found = await index.search("sugar", { attributesToHighlight: ["title"], facets: ["*"] })
    expect(found).toMatchObject({
      hits: [{ id: 1, _formatted: { title: "Palm <em>sugar</em>", price: "3" } }],
      estimatedTotalHits: 1,
      limit: 20,
      offset: 0,
      query: "sugar",
      facetDistribution: { category: { food: 1 }, tags: { halal: 1, organic: 1 }, price: { 3: 1 } },
      facetStats: { price: { min: 3, max: 3 } },
    })
    const byGet = await index.searchGet("", {
      filter: "tags = halal",
      sort: ["price:desc"] as never,
      attributesToRetrieve: ["id"] as never,
      hitsPerPage: 1 as never,
    } as never)
    expect(byGet).toMatchObject({
      hits: [{ id: 3 }],
      totalHits: 2,
      totalPages: 2,
      page: 1,
      hitsPerPage: 1,
    })
    const { results } = await client.multiSearch({
      queries: [
        { indexUid: uid, q: "chair" },
        { indexUid: uid, q: "", filter: ["price < 50"], limit: 0, facets: ["category"] },
      ],
    })
    expect(results).toMatchObject([
      { indexUid: uid, hits: [{ id: 2 }] },
      {
        indexUid: uid,
        hits: [],
        estimatedTotalHits: 2,
        facetDistribution: { category: { food: 2 } },
      },
    ])
    const facet = await index.searchForFacetValues({ facetName: "category", facetQuery: "fur" })
    expect(facet).toMatchObject({
      facetHits: [{ value: "furniture", count: 1 }],
      facetQuery: "fur",
    })
  })

  test("reads tasks", async () => {
    const { tasks } = connect()
    const { results, total } = await tasks.getTasks({
      indexUids: [uid],
      statuses: ["succeeded"],
      limit: 2,
    })
    expect(results).toHaveLength(2)
    expect(total).toBeGreaterThan(2)
    expect(results[0].uid).toBeGreaterThan(results[1].uid)
    expect(await tasks.getTask(results[0].uid)).toMatchObject({
      indexUid: uid,
      status: "succeeded",
    })
    await expect(tasks.getTask(999_999)).rejects.toMatchObject({
      cause: { code: "task_not_found" },
    })
  })

  test("makes a key that can only search one index", async () => {
    const client = connect()
    const key = await client.createKey({
      name: "storefront",
      actions: ["search"],
      indexes: [`${uid}*`],
      expiresAt: null,
    })
    expect((await client.getKey(key.uid)).key).toBe(key.key)
    const limited = connect(key.key)
    expect((await limited.index(uid).search("sugar")).hits).toHaveLength(1)
    for (const refused of [
      () => limited.index("other").search(""),
      () => limited.multiSearch({ queries: [{ indexUid: "other" }] }),
      () => limited.index(uid).deleteAllDocuments(),
      () => limited.getKeys(),
    ]) {
      await expect(refused()).rejects.toMatchObject({
        cause: { code: "invalid_api_key", type: "auth" },
      })
    }
    await client.deleteKey(key.key)
    await expect(limited.index(uid).search("")).rejects.toMatchObject({
      cause: { code: "invalid_api_key" },
    })
  })

  test("is told what is not implemented", async () => {
    const client = connect()
    const index = client.index(uid)
    for (const refused of [
      () => client.createDump(),
      () => client.createSnapshot(),
      () => client.multiSearch({ federation: {}, queries: [] }),
      () => index.search("", { hybrid: { embedder: "default" } }),
      () => index.search("", { vector: [1] }),
      () => index.updateSettings({ embedders: { a: { source: "userProvided", dimensions: 2 } } }),
      () => index.updateSeparatorTokens(["|"]),
      () => client.tasks.cancelTasks({ uids: [1] }),
    ]) {
      await expect(refused()).rejects.toMatchObject({
        cause: { message: expect.stringContaining("not implemented") as string },
      })
    }
  })
})
