import { afterAll, beforeAll, expect, test } from "vitest"
import { queryCatalogue } from "./catalogue-query.js"
import type { SearchTarget } from "./search-target.js"
import { demoTarget } from "./testing/demo-index.js"
import { startTestServer, type TestServer } from "./testing/search-client.js"

let server: TestServer
let target: SearchTarget

beforeAll(async () => {
  server = await startTestServer()
  target = await demoTarget(server, "en", [
    {
      id: "jacket",
      handle: "jacket",
      title: "Jas batik, a jacket of handmade cloth",
      certificates: [],
      hs_code: "620331",
      hs_prefixes: ["62", "6203", "620331"],
    },
    {
      id: "gazebo",
      handle: "gazebo",
      title: "Gazebo model 1905 of bamboo",
      certificates: [],
      hs_code: "442199",
      hs_prefixes: ["44", "4421", "442199"],
    },
  ])
})
afterAll(() => server.stop())

const find = (q: string, more: object = {}) =>
  queryCatalogue(target, { locale: "en", q, per_page: 100, ...more })

test.each([
  ["170290", "170290"],
  ["1702.90", "170290"],
  ["HS 1702", "1702"],
  ["1702", "1702"],
  ["HS 17", "17"],
])("%s lists the goods of that code", async (q, code) => {
  const { hits, meanings } = await find(q)
  expect(meanings).toEqual([{ kind: "hs_code", value: code, typed: q }])
  expect(hits).toHaveLength(4)
  expect(hits.filter(({ hs_code }) => !hs_code.startsWith(code))).toEqual([])
})

test("a certificate narrows the goods that the other words find", async () => {
  const all = await find("palm sugar")
  const { hits, total, meanings } = await find("palm sugar USDA organic")
  expect(meanings.map(({ kind }) => kind)).toEqual(["certificate"])
  expect(total).toBeGreaterThan(0)
  expect(total).toBeLessThan(all.total)
  for (const hit of hits) expect(hit.certificates).toContain("organic_usda_nop")
})

test("taken back, the words are searched as words", async () => {
  const { meanings, hits } = await find("palm sugar JAS", { plain: ["JAS"] })
  expect(meanings).toEqual([])
  for (const { title } of hits) expect(title).toMatch(/palm sugar/i)
})

test("where the filter has nothing, the words win", async () => {
  const { meanings, steps } = await find("gazebo halal")
  expect(meanings).toEqual([])
  expect(steps).toEqual([{ kind: "some", words: "gazebo", left_out: ["halal"] }])
  const named = await find("gazebo 1905")
  expect(named.meanings).toEqual([])
  expect(named.hits.map(({ handle }) => handle)).toEqual(["gazebo"])
})

test("words in doubt stay words when other goods are called so", async () => {
  const jackets = await find("jas batik")
  expect(jackets.meanings).toEqual([])
  expect(jackets.hits.map(({ handle }) => handle)).toContain("jacket")
  const sugar = await find("palm sugar jas")
  expect(sugar.meanings).toHaveLength(1)
  for (const hit of sugar.hits) expect(hit.certificates).toContain("organic_jas")
})

test.each([
  ["palm sugar 500 kg", "kg", 500],
  ["basket under 100 pcs", "pc", 99],
  ["5 t seaweed", "kg", 5000],
  ["basket MOQ 30", "pc", 30],
])("%s lists what has a minimum order in %s of at most %i", async (q, unit, most) => {
  const { hits, meanings, steps } = await find(q)
  expect(meanings.map(({ kind }) => kind)).toEqual(["moq"])
  expect(steps).toEqual([])
  expect(hits.length).toBeGreaterThan(0)
  for (const hit of hits) {
    expect(hit.unit).toBe(unit)
    expect(hit.moq).toBeLessThanOrEqual(most)
  }
})

test("a price is a limit in dollars, whatever currency it is typed in", async () => {
  const prices = async (q: string, per_usd?: Record<string, number>) =>
    (await find(q, { per_usd })).hits.map(({ price_from }) => price_from)
  const cheap = await prices("below $4 per kg")
  expect(cheap.length).toBeGreaterThan(0)
  expect(Math.max(...cheap)).toBeLessThan(4)
  expect(await prices("below 8 € per kg", { EUR: 2 })).toEqual(cheap)
})

test("ready for a market, from a province", async () => {
  const { hits } = await find("chips or snacks ready for Malaysia")
  const ready = await find("ready for Malaysia")
  expect(ready.hits.length).toBeGreaterThan(0)
  for (const hit of [...hits, ...ready.hits]) expect(hit.ready_for).toContain("MY")
  const baskets = await find("basket from Banten")
  expect(baskets.meanings).toMatchObject([{ kind: "province", values: ["ID-BT"] }])
  expect(baskets.hits.length).toBeGreaterThan(1)
  for (const hit of baskets.hits) expect(hit.province).toBe("ID-BT")
})

test("of several meanings only the one that nothing has is given up", async () => {
  const { hits, meanings, steps } = await find("rattan basket Kaltara halal")
  expect(steps).toEqual([{ kind: "meanings", words: "rattan basket", left_out: ["halal"] }])
  expect(meanings).toEqual([{ kind: "province", values: ["ID-KU"], typed: "Kaltara" }])
  expect(hits.length).toBeGreaterThan(0)
})

test.each(["coconut sugar 25 kg", "Kerinci cinnamon", "seaweed 50 kg", "kopi Gayo"])(
  "%s is a good's name",
  async (q) => {
    const { hits, meanings } = await find(q)
    expect(meanings).toEqual([])
    expect(hits.length).toBeGreaterThan(0)
  },
)

test("a place in the name of goods from elsewhere hides none of them", async () => {
  const before = await find("Lampung coffee")
  expect(before.meanings).toMatchObject([{ kind: "province" }])
  const more = await demoTarget(server, "id", [
    { id: "roast", handle: "roast", title: "Kopi Lampung sangrai", province: "ID-JK" },
  ])
  const { meanings, hits } = await queryCatalogue(more, { locale: "id", q: "kopi Lampung" })
  expect(meanings).toEqual([])
  expect(hits.map(({ handle }) => handle)).toContain("roast")
})
