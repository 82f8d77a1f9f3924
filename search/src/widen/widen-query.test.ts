import { afterAll, beforeAll, expect, test } from "vitest"
import { queryCatalogue } from "../catalogue-query.js"
import type { SearchTarget } from "../search-target.js"
import { demoTarget } from "../testing/demo-index.js"
import { startTestServer, type TestServer } from "../testing/search-client.js"
import queries from "../../test-data/widened-queries.json" with { type: "json" }

let server: TestServer
const targets = new Map<string, SearchTarget>()

beforeAll(async () => {
  server = await startTestServer()
  for (const locale of Object.keys(queries.found))
    targets.set(locale, await demoTarget(server, locale))
})
afterAll(() => server.stop())

const find = (locale: string, q: string, more: object = {}) =>
  queryCatalogue(targets.get(locale)!, { locale, q, per_page: 100, ...more })

const cases = Object.entries(queries.found).flatMap(([locale, rows]) =>
  (rows as [q: string, handles: string, step: string][]).map(
    ([q, handles, step]) => [locale, q, handles, step] as const,
  ),
)

test.each(cases)("%s: %s finds %s (%s)", async (locale, q, handles, step) => {
  const { hits, steps } = await find(locale, q)
  expect(steps.map(({ kind, words }) => `${kind}: ${words}`).join()).toBe(step)
  const found = hits.map(({ handle }) => handle)
  expect(found).toEqual(expect.arrayContaining(handles.split(" ")))
  if (queries.alone.includes(q)) expect(found.toSorted()).toEqual(handles.split(" ").toSorted())
})

test.each(queries.nothing)("%s has nothing, in any step", async (q) => {
  const { hits, steps } = await find("en", q)
  expect({ titles: hits.map(({ title }) => title), steps }).toEqual({ titles: [], steps: [] })
})

test("a good's name is never taken apart: no wood where there is no kayu manis", async () => {
  const { hits } = await find("en", "kayu manis supplier", { province: ["ID-JT"] })
  expect(hits).toEqual([])
  const wood = await find("en", "kayu", { province: ["ID-JT"] })
  expect(wood.total).toBeGreaterThan(0)
})

test("nothing but all words on request, and three further requests at most", async () => {
  expect(await find("en", "palm sugar supplier", { is_exact: true })).toMatchObject({ total: 0 })
  let requests = 0
  const target = { ...targets.get("en")! }
  const counting = {
    ...target,
    resolveIndex: () => {
      requests++
      return "demo_en"
    },
  }
  const ask = async (q: string) => {
    requests = 0
    await queryCatalogue(counting, { locale: "en", q })
    return requests
  }
  expect(await ask("palm sugar")).toBe(1)
  expect(await ask("palm sugar supplier")).toBe(3)
  expect(await ask("palm sugar halal zzzzz supplier")).toBe(4)
  expect(await ask("a b c d e f g h ".repeat(60))).toBeLessThanOrEqual(4)
})
