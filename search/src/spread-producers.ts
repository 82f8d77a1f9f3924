import { matchedTexts } from "./marked-text.js"

/** Hits whose order is looked at: what a page has by default, so that nothing more is asked for. */
export const SPREAD_WINDOW = 24

/** A page of fewer is a count or a few examples, which nobody makes room in. */
export const FEWEST_SPREAD = 10
const FIRST = 10
const MOST = 3

/** A hit's maker, with the name as the search server marked it. */
export type Maker = { handle: string; marked_name?: string }

/**
 * The hits, all of them and each once, so that nobody has more than three of the first ten while the
 * others here can fill them. Who was asked for by name has no such limit. Otherwise the order stays.
 * Of equal hits every page gets the same order, since it depends on the hits alone.
 */
export function spreadProducers<Hit>(hits: Hit[], makerOf: (hit: Hit) => Maker): Hit[] {
  const named = namedMakers(hits.map(makerOf))
  const taken = new Map<string, number>()
  const first: Hit[] = []
  const after: Hit[] = []
  for (const hit of hits) {
    const { handle } = makerOf(hit)
    const count = taken.get(handle) ?? 0
    if (first.length < FIRST && (count < MOST || named.has(handle))) {
      taken.set(handle, count + 1)
      first.push(hit)
    } else after.push(hit)
  }
  return [...first, ...after]
}

/** The same of a longer list: of what stands behind the window nothing moves. */
export function spreadFirst<Hit>(hits: Hit[], makerOf: (hit: Hit) => Maker): Hit[] {
  return [...spreadProducers(hits.slice(0, SPREAD_WINDOW), makerOf), ...hits.slice(SPREAD_WINDOW)]
}

/** Makers of whose names the query has a word that no other's here has: "koperasi" names nobody. */
function namedMakers(makers: Maker[]): Set<string> {
  const byWord = new Map<string, Set<string>>()
  for (const { handle, marked_name } of makers)
    for (const word of marked_name ? matchedTexts(marked_name) : []) {
      const folded = word.toLowerCase()
      byWord.set(folded, (byWord.get(folded) ?? new Set()).add(handle))
    }
  return new Set([...byWord.values()].filter(({ size }) => size === 1).flatMap((one) => [...one]))
}
