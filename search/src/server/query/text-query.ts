import { type Bitmap, newBitmap, subtract, unite } from "../index/bitmap.js"
import { languagesOfQuery, splitsArticle, stopWordsOf } from "../settings/words-settings.js"
import { type MatchScope, matchNode } from "./match-node.js"
import type { QueryNode } from "./node.js"
import type { NodeMatches } from "./node-matches.js"
import { type ParsedQuery, parseQuery, type QueryTerm } from "./parse-query.js"
import { buildQueryGraph } from "./query-graph.js"
import { synonymTable } from "./synonyms.js"
import { type MatchingStrategy, type WordLevel, wordLevels } from "./word-levels.js"

/** A query read and looked up: where each of its readings occurs, and which documents match. */
export class TextQuery {
  readonly matched: Bitmap

  constructor(
    readonly terms: QueryTerm[],
    /** All readings, also those that occur nowhere. */
    readonly nodes: QueryNode[],
    /** Ascending by the first word they read. */
    readonly matches: NodeMatches[],
    readonly levels: WordLevel[],
  ) {
    this.matched = newBitmap(levels[0].documents.length * 32)
    for (const { documents } of levels) unite(this.matched, documents)
  }

  /** The first level at which the document matches, the number of levels when at none. */
  levelOf(document: number): number {
    const { levels } = this
    for (let level = 0; level < levels.length; level++) {
      if ((levels[level].documents[document >>> 5] & (1 << (document & 31))) !== 0) return level
    }
    return levels.length
  }
}

export type TextQueryOptions = {
  /** The request's own languages. */
  locales: string[] | null
  strategy: MatchingStrategy
  scope: MatchScope
}

/** Languages whose compounds are looked into. */
const COMPOUNDING = new Set(["de"])

/** Evaluates a query within a scope; undefined when it holds no word (a placeholder search). */
export function evaluateText(text: string, options: TextQueryOptions): TextQuery | undefined {
  const { scope, strategy } = options
  const { index } = scope
  const languages = languagesOfQuery(index.settings, options.locales)
  const parsed = parseQuery(text, {
    stopWords: stopWordsOf(index.settings),
    splitsArticle: splitsArticle(languages),
  })
  excludeDocuments(parsed, scope)
  const { terms } = parsed
  if (!terms.length) return undefined
  const hasCompounds = languages.some((language) => COMPOUNDING.has(language))
  const synonyms = synonymTable(index.settings)
  const nodes = buildQueryGraph(terms, { index, hasCompounds, synonyms })
  // Places are needed for the distances between words only.
  const known = nodes.filter((node) => node.terms.length || node.phrases.length)
  const matches = known.map((node) => matchNode(node, scope, terms.length > 1))
  matches.sort((left, right) => left.node.from - right.node.from)
  return new TextQuery(terms, nodes, matches, wordLevels(terms, matches, strategy, scope.universe))
}

function excludeDocuments({ excluded }: ParsedQuery, scope: MatchScope): void {
  for (const words of excluded) {
    const terms = words.map((word) =>
      word === null ? null : (scope.index.dictionary.idOf(word) ?? -1),
    )
    if (terms.includes(-1)) continue
    const phrases = [{ terms, typos: 0, exact: true }]
    const node = {
      from: 0,
      to: 1,
      position: 0,
      end: 1,
      mostTypos: 0,
      terms: [],
      phrases,
    }
    subtract(scope.universe, matchNode(node, scope).documents)
  }
}
