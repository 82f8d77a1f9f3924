import { afterAll, beforeAll, expect, test } from "vitest"
import { startTestServer, type TestServer } from "../../testing/search-client.js"

let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

let next = 0
async function indexOf(documents: object[], settings: object = {}): Promise<string> {
  const name = `ranking_${next++}`
  await server.fill(name, { searchableAttributes: ["title", "text"], ...settings }, documents)
  return name
}

test("more words beat fewer, and only 'last' keeps documents without the last words", async () => {
  const index = await indexOf([
    { id: 1, title: "white pepper" },
    { id: 2, title: "white muntok pepper whole" },
    { id: 3, title: "pepper whole" },
  ])
  expect(await server.ids(index, "white pepper whole")).toEqual([2, 1])
  expect(await server.ids(index, "white pepper whole", { matchingStrategy: "all" })).toEqual([2])
  expect(await server.ids(index, "pepper white", { matchingStrategy: "frequency" })).toEqual([1, 2])
})

test("fewer typos beat more", async () => {
  const index = await indexOf([
    { id: 1, title: "nutmeng" },
    { id: 2, title: "nutmeg" },
  ])
  expect(await server.ids(index, "nutmeg")).toEqual([2, 1])
})

test("words close together beat words far apart, in order beat reversed", async () => {
  const index = await indexOf([
    { id: 1, title: "sugar of the palm tree" },
    { id: 2, title: "palm tree sugar" },
    { id: 3, title: "palm sugar tree" },
    { id: 4, title: "sugar tree palm" },
  ])
  expect(await server.ids(index, "palm sugar")).toEqual([3, 2, 4, 1])
})

test("an earlier attribute beats a later one, an earlier word a later one", async () => {
  const index = await indexOf([
    { id: 1, title: "bowl", text: "honey" },
    { id: 2, title: "wild forest honey", text: "" },
    { id: 3, title: "honey of the forest", text: "" },
  ])
  expect(await server.ids(index, "honey")).toEqual([3, 2, 1])
})

test("sort decides only among documents the rules before it find equal", async () => {
  const documents = [
    { id: 1, title: "honey", price: 3 },
    { id: 2, title: "honey", price: 1 },
    { id: 3, title: "hiney", price: 0 },
    { id: 4, title: "honey", price: null },
  ]
  const index = await indexOf(documents, { sortableAttributes: ["price"] })
  expect(await server.ids(index, "honey", { sort: ["price:asc"] })).toEqual([2, 1, 4, 3])
  expect(await server.ids(index, "honey", { sort: ["price:desc"] })).toEqual([1, 2, 4, 3])
})

test("the exact attribute beats one that begins with the query, that beats a mere prefix", async () => {
  const index = await indexOf([
    { id: 1, title: "honeycomb" },
    { id: 2, title: "honey wine" },
    { id: 3, title: "honey" },
  ])
  expect(await server.ids(index, "honey")).toEqual([3, 2, 1])
})

test("scores fall from hit to hit, and a threshold cuts them off", async () => {
  const index = await indexOf([
    { id: 1, title: "palm sugar" },
    { id: 2, title: "palm tree sugar" },
    { id: 3, title: "palm leaf" },
  ])
  const { hits } = await server.search(index, "palm sugar", {
    showRankingScore: true,
  })
  const scores = (hits as { _rankingScore: number }[]).map(({ _rankingScore }) => _rankingScore)
  expect(scores).toEqual([...scores].sort((left, right) => right - left))
  expect(scores[0]).toBeGreaterThan(0.99)
  const threshold = { rankingScoreThreshold: (scores[0] + scores[1]) / 2 }
  expect(await server.ids(index, "palm sugar", threshold)).toEqual([1])
})

test("only the last word is a prefix", async () => {
  const index = await indexOf([{ id: 1, title: "rattan basket" }])
  expect(await server.ids(index, "rattan bask", { matchingStrategy: "all" })).toEqual([1])
  expect(await server.ids(index, "ratt basket", { matchingStrategy: "all" })).toEqual([])
  expect(await server.ids(index, "rattan bask ", { matchingStrategy: "all" })).toEqual([])
})

test("quotes demand the words in sequence, a minus excludes", async () => {
  const index = await indexOf([
    { id: 1, title: "palm sugar block" },
    { id: 2, title: "palm block sugar" },
  ])
  expect(await server.ids(index, '"palm sugar"')).toEqual([1])
  expect(await server.ids(index, '"sugar palm"')).toEqual([])
  expect(await server.ids(index, "palm -block")).toEqual([])
  expect(await server.ids(index, 'palm -"palm sugar"')).toEqual([2])
})

test("words written together or apart are found", async () => {
  const index = await indexOf([
    { id: 1, title: "palm sugar" },
    { id: 2, title: "honeycomb" },
  ])
  expect(await server.ids(index, "palmsugar")).toEqual([1])
  expect(await server.ids(index, "honey comb")).toEqual([2])
})

test("matches are marked: the typed part of a prefix, all of a misspelt word", async () => {
  const index = await indexOf([{ id: 1, title: "Würziger (Pfeffer), weiß & <b>", price: 7 }])
  const options = {
    attributesToHighlight: ["title", "price"],
    showMatchesPosition: true,
  }
  const { hits } = await server.search(index, "wurziger pfef", options)
  const [hit] = hits as { _formatted: object; _matchesPosition: object }[]
  expect(hit._formatted).toMatchObject({
    title: "<em>Würziger</em> (<em>Pfef</em>fer), weiß & <b>",
    price: "7",
  })
  expect(hit._matchesPosition).toEqual({
    title: [
      { start: 0, length: 9 },
      { start: 11, length: 4 },
    ],
  })
})

test("a cropped text shows the words around the match", async () => {
  const words = Array.from({ length: 40 }, (_, i) => `word${i}`)
  words[20] = "nutmeg"
  const index = await indexOf([{ id: 1, title: words.join(" ") }])
  const { hits } = await server.search(index, "nutmeg", {
    attributesToCrop: ["title"],
    cropLength: 5,
  })
  const [{ _formatted }] = hits as { _formatted: { title: string } }[]
  expect(_formatted.title).toBe("…word18 word19 nutmeg word21 word22…")
})

test("settings switch typos off per attribute, word, and altogether", async () => {
  const documents = [{ id: 1, title: "nutmeg", text: "cinnamon" }]
  const byAttribute = await indexOf(documents, {
    typoTolerance: { disableOnAttributes: ["title"] },
  })
  expect(await server.ids(byAttribute, "nutmgeg")).toEqual([])
  expect(await server.ids(byAttribute, "cinamon")).toEqual([1])
  const byWord = await indexOf(documents, {
    typoTolerance: { disableOnWords: ["cinamon"] },
  })
  expect(await server.ids(byWord, "cinamon")).toEqual([])
  const none = await indexOf(documents, { typoTolerance: { enabled: false } })
  expect(await server.ids(none, "cinamon")).toEqual([])
})

test("distinct keeps the best hit of each value", async () => {
  const index = await indexOf(
    [
      { id: 1, title: "honey jar", maker: "a" },
      { id: 2, title: "honey", maker: "a" },
      { id: 3, title: "honey wild", maker: "b" },
    ],
    { filterableAttributes: ["maker"] },
  )
  expect(await server.ids(index, "honey", { distinct: "maker" })).toEqual([2, 3])
})

test("attributesToSearchOn searches nowhere else", async () => {
  const index = await indexOf([{ id: 1, title: "bowl", text: "honey" }])
  expect(await server.ids(index, "honey", { attributesToSearchOn: ["title"] })).toEqual([])
  expect(await server.ids(index, "honey", { attributesToSearchOn: ["text"] })).toEqual([1])
})
