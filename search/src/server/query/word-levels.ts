import { type Bitmap, countBits, newBitmap, unite, uniteIntersection } from "../index/bitmap.js"
import type { NodeMatches } from "./node-matches.js"
import type { QueryTerm } from "./parse-query.js"
import { Gaps } from "./query-paths.js"

export type MatchingStrategy = "last" | "all" | "frequency"

/** Words that may be missing at a level, what that costs under the words rule, and who matches. */
export type WordLevel = { gaps: Gaps; cost: number; documents: Bitmap }

/** More words of equal frequency than this are dropped together only. */
const MOST_DROPPED_APART = 4

/** Which words may be missing, level by level: level 0 needs all, later ones fewer and fewer. */
export function wordLevels(
  terms: QueryTerm[],
  matches: NodeMatches[],
  strategy: MatchingStrategy,
  universe: Bitmap,
): WordLevel[] {
  const levels = [{ missing: new Uint8Array(terms.length), cost: 0 }]
  let dropped = levels[0].missing
  for (const group of dropGroups(terms, matches, strategy)) {
    for (const part of partsOf(group)) {
      const missing = dropped.slice()
      for (const at of part) missing[at] = 1
      levels.push({ missing, cost: count(missing) })
    }
    dropped = levels[levels.length - 1].missing
  }
  return levels.map(({ missing, cost }) => ({
    gaps: new Gaps(missing),
    cost,
    documents: reach(matches, missing, universe),
  }))
}

/** Groups of words in the order they are dropped; never all words, and no phrase at all. */
function dropGroups(
  terms: QueryTerm[],
  matches: NodeMatches[],
  strategy: MatchingStrategy,
): number[][] {
  if (strategy === "all" || terms.length < 2) return []
  const words = terms.flatMap(({ kind }, at) => (kind === "word" ? [at] : []))
  const groups =
    strategy === "last" ? words.reverse().map((at) => [at]) : byFrequency(words, terms, matches)
  return words.length === terms.length ? groups.slice(0, -1) : groups
}

/** The most frequent words first, those of equal frequency together; unknown words before all. */
function byFrequency(words: number[], terms: QueryTerm[], matches: NodeMatches[]): number[][] {
  const found = terms.map(() => undefined as Bitmap | undefined)
  for (const { node, documents } of matches) {
    for (let at = node.from; at < node.to; at++) {
      found[at] = unite(found[at]?.slice() ?? newBitmap(documents.length * 32), documents)
    }
  }
  const groups = new Map<number, number[]>()
  for (const at of words) {
    const documents = found[at]
    const frequency = (documents && countBits(documents)) || Infinity
    groups.set(frequency, [...(groups.get(frequency) ?? []), at])
  }
  return [...groups].sort(([left], [right]) => right - left).map(([, group]) => group)
}

/** Every way to drop some of a group, fewest words first, all of them last. */
function partsOf(group: number[]): number[][] {
  if (group.length > MOST_DROPPED_APART) return [group]
  const parts = Array.from({ length: 2 ** group.length - 1 }, (_, bits) =>
    group.filter((_, at) => ((bits + 1) & (1 << at)) !== 0),
  )
  return parts.sort((left, right) => left.length - right.length)
}

function count(missing: Uint8Array): number {
  return missing.reduce((sum, each) => sum + each, 0)
}

/** Documents in which some sequence of readings covers every word that may not be missing. */
function reach(matches: NodeMatches[], missing: Uint8Array, universe: Bitmap): Bitmap {
  const reached: Bitmap[] = [universe]
  for (let at = 1; at <= missing.length; at++) {
    const here = newBitmap(universe.length * 32)
    if (missing[at - 1]) unite(here, reached[at - 1])
    for (const { node, documents } of matches) {
      if (node.to === at) uniteIntersection(here, reached[node.from], documents)
    }
    reached.push(here)
  }
  return reached[missing.length]
}
