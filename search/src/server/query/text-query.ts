import {
  type Bitmap,
  countBits,
  newBitmap,
  subtract,
  unite,
  uniteIntersection,
} from "../index/bitmap.js"
import type { SearchIndex } from "../index/search-index.js"
import { buildNodes } from "./build-nodes.js"
import { type MatchScope, matchNode } from "./match-node.js"
import type { NodeMatches } from "./node-matches.js"
import { type ParsedQuery, parseQuery, type QueryTerm } from "./parse-query.js"
import { type SynonymTable, synonymTable } from "./synonyms.js"
import { normalizeWord } from "../text/normalize.js"

export type MatchingStrategy = "last" | "all" | "frequency"

/** A query read and looked up: where each of its readings occurs, and which documents match. */
export type TextQuery = {
  terms: QueryTerm[]
  matches: NodeMatches[]
  /** Level k tolerates the words in `dropped[k]` to be missing; level 0 needs all. */
  dropped: Uint8Array[]
  /** Documents matching at level k or below. */
  levels: Bitmap[]
  matched: Bitmap
}

export type TextQueryOptions = {
  languages: string[]
  strategy: MatchingStrategy
  scope: MatchScope
}

const COMPOUNDING = new Set(["de", "nl", "ja"])

/** Evaluates a query within a scope; undefined when it holds no word (a placeholder search). */
export function evaluateText(text: string, options: TextQueryOptions): TextQuery | undefined {
  const { scope } = options
  const { index } = scope
  const parsed = parseQuery(text, stopWordsOf(index))
  excludeDocuments(parsed, scope)
  if (!parsed.terms.length) return undefined
  const synonyms: SynonymTable = synonymTable(index.settings)
  const hasCompounds = options.languages.some((language) => COMPOUNDING.has(language))
  const nodes = buildNodes(parsed, { index, hasCompounds, synonyms })
  // Distances between words are all that places are needed for.
  const isSingle = parsed.terms.length === 1
  const matches = nodes.map((node) => matchNode(node, scope, !isSingle || node.phrases.length > 0))
  matches.sort((left, right) => left.node.from - right.node.from)
  const dropped = dropLevels(parsed.terms, matches, options.strategy)
  const levels = dropped.map((missing) => reach(matches, missing, scope.universe))
  return { terms: parsed.terms, matches, dropped, levels, matched: levels[levels.length - 1] }
}

const stopWordSets = new WeakMap<string[], Set<string>>()

function stopWordsOf({ settings }: SearchIndex): Set<string> {
  let words = stopWordSets.get(settings.stopWords)
  if (!words) {
    words = new Set(settings.stopWords.map(normalizeWord))
    stopWordSets.set(settings.stopWords, words)
  }
  return words
}

function excludeDocuments({ excluded }: ParsedQuery, scope: MatchScope): void {
  for (const words of excluded) {
    const terms = words.map((word) => scope.index.dictionary.idOf(word) ?? -1)
    if (terms.includes(-1)) continue
    const node = { from: 0, to: 1, terms: [], phrases: [{ terms, typos: 0, exact: true }] }
    subtract(scope.universe, matchNode(node, scope).documents)
  }
}

/** Which words may be missing, level by level: the last ones, or the most frequent ones. */
function dropLevels(
  terms: QueryTerm[],
  matches: NodeMatches[],
  strategy: MatchingStrategy,
): Uint8Array[] {
  const count = terms.length
  const none = new Uint8Array(count)
  if (strategy === "all") return [none]
  const order = terms.map((_, at) => count - 1 - at)
  if (strategy === "frequency") {
    const frequency = new Array<number>(count).fill(0)
    for (const { node, documents } of matches) {
      if (node.to - node.from === 1) frequency[node.from] += countBits(documents)
    }
    order.sort((left, right) => frequency[right] - frequency[left])
  }
  const levels = [none]
  for (let level = 1; level < count; level++) {
    const missing = levels[level - 1].slice()
    missing[order[level - 1]] = 1
    levels.push(missing)
  }
  return levels
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
