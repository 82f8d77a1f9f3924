import { expect, test } from "vitest"
import type { Client } from "../../http/client.ts"
import { assessListings } from "./curation.ts"
import { examinersOf, type Curators } from "./curators.ts"
import { readListings } from "./goods.ts"

/** Seven curators on one queue, which notes who assessed which review. */
function desks(waiting: string[]): { curators: Curators; assessed: Map<string, string[]> } {
  const assessed = new Map<string, string[]>()
  const curator = (name: string): Client => ({
    get: async <T>() =>
      ({
        reviews: waiting
          .filter((id) => (assessed.get(id) ?? []).length < 2)
          .map((id) => ({
            id: `review_${id}`,
            listing_id: id,
            mine: assessed.get(id)?.includes(name) ?? false,
          })),
      }) as T,
    post: async <T>(path: string) => {
      const id = /review_(\w+)/.exec(path)?.[1] ?? ""
      assessed.set(id, [...(assessed.get(id) ?? []), name])
      return {} as T
    },
    delete: () => Promise.reject(new Error("curators delete nothing")),
    file: () => Promise.reject(new Error("curators take no file along")),
    as: () => curator(name),
    from: () => curator(name),
  })
  const names = ["banten", "borneo", "sumatra", "java", "east", "craft", "quarantine"] as const
  const curators = Object.fromEntries(names.map((name) => [name, curator(name)])) as Curators
  return { curators, assessed }
}

test("two different curators assess each listing, and all seven have work", async () => {
  const demos = (await readListings()).filter(({ curation }) => curation)
  const waiting = new Map(demos.map((demo) => [`listing${demo.external_id}`, demo]))
  const { curators, assessed } = desks([...waiting.keys()])

  await assessListings(curators, waiting)

  expect(assessed.size).toBe(demos.length)
  for (const [id, names] of assessed) expect(new Set(names).size, id).toBe(2)
  expect(new Set([...assessed.values()].flat()).size).toBe(7)
})

test("what an interrupted seed has assessed is not assessed again", async () => {
  const [demo] = (await readListings()).filter(({ curation }) => curation)
  if (!demo) throw new Error("there are no listings")
  const { curators, assessed } = desks(["one"])
  const [first] = examinersOf(curators, {
    province: demo.province,
    category: demo.category,
  })
  await first.post("/admin/curation/reviews/review_one/assessments")

  await assessListings(curators, new Map([["one", demo]]))

  expect(assessed.get("one")).toHaveLength(2)
})
