import fc from "fast-check"
import { expect, test } from "vitest"
import { MARK_END, MARK_START } from "./marked-text.js"
import { SPREAD_WINDOW, spreadProducers } from "./spread-producers.js"

type Hit = { id: number; maker: string; marked?: string }

const spread = (hits: Hit[]) =>
  spreadProducers(hits, ({ maker, marked }) => ({ handle: maker, marked_name: marked }))

/** Hits of few makers, some with far more than others. */
const ranked = fc
  .array(fc.constantFrom("a", "a", "a", "a", "b", "b", "c", "d", "e"), { maxLength: SPREAD_WINDOW })
  .map((makers) => makers.map((maker, id): Hit => ({ id, maker })))

function most(hits: Hit[]): number {
  const counts = new Map<string, number>()
  for (const { maker } of hits) counts.set(maker, (counts.get(maker) ?? 0) + 1)
  return Math.max(0, ...counts.values())
}

test("no hit is lost and none comes twice", () => {
  fc.assert(
    fc.property(ranked, (hits) => {
      expect(spread(hits).sort((one, other) => one.id - other.id)).toEqual(hits)
    }),
  )
})

test("nobody has more than three of the first ten where others can fill them", () => {
  fc.assert(
    fc.property(ranked, (hits) => {
      const makers = new Set(hits.map(({ maker }) => maker))
      const fitting = [...makers].map((maker) =>
        Math.min(3, hits.filter((hit) => hit.maker === maker).length),
      )
      const fillable = fitting.reduce((sum, count) => sum + count, 0)
      expect(most(spread(hits).slice(0, Math.min(10, fillable)))).toBeLessThanOrEqual(3)
    }),
  )
})

test("each maker's own goods keep their order, and a fair order stays as it is", () => {
  fc.assert(
    fc.property(ranked, (hits) => {
      const spreadHits = spread(hits)
      for (const maker of "abcde") {
        const own = spreadHits.filter((hit) => hit.maker === maker).map(({ id }) => id)
        expect(own).toEqual([...own].sort((one, other) => one - other))
      }
      if (most(hits.slice(0, 10)) <= 3) expect(spreadHits).toEqual(hits)
    }),
  )
})

test("who is asked for by name fills the page, a word in many names names nobody", () => {
  const mark = (word: string) => MARK_START + word + MARK_END
  const hits = (marked: (maker: string) => string) =>
    Array.from({ length: 12 }, (_, id): Hit => {
      const maker = id < 8 ? "sobang" : "baduy"
      return { id, maker, marked: marked(maker) }
    })
  const ids = (found: Hit[]) => found.slice(0, 8).map(({ id }) => id)
  const named = hits((maker) => (maker === "sobang" ? `Koperasi ${mark("Sobang")}` : "Koperasi B"))
  expect(ids(spread(named))).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  const common = hits((maker) => `${mark("Koperasi")} ${maker}`)
  expect(ids(spread(common))).toEqual([0, 1, 2, 8, 9, 10, 3, 4])
})
