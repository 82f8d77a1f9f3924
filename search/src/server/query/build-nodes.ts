import type { Derivation, Dictionary } from "../index/dictionary.js"
import type { SearchIndex } from "../index/search-index.js"
import type { TypoTolerance } from "../settings/settings.js"
import { normalizeWord } from "../text/normalize.js"
import type { QueryNode } from "./node.js"
import type { ParsedQuery, QueryTerm } from "./parse-query.js"
import type { SynonymTable } from "./synonyms.js"

const LONGEST_JOIN = 3
const SHORTEST_SPLIT = 2

export type Analysis = {
  index: SearchIndex
  /** Compounds are looked into: German nouns, Japanese katakana. */
  hasCompounds: boolean
  synonyms: SynonymTable
}

/** Every reading of the query: words, joined words, split words, phrases, synonyms. */
export function buildNodes(parsed: ParsedQuery, analysis: Analysis): QueryNode[] {
  const nodes: QueryNode[] = []
  const { terms } = parsed
  terms.forEach((term, at) => {
    nodes.push(term.kind === "word" ? wordNode(term, at, analysis) : phraseNode(term, at, analysis))
  })
  for (const { word, from, span, isPrefix } of parsed.merged) {
    nodes.push({
      from,
      to: from + span,
      terms: derive(word, isPrefix, analysis, 0),
      phrases: [],
    })
  }
  for (let from = 0; from < terms.length; from++) {
    for (let to = from + 2; to <= Math.min(terms.length, from + LONGEST_JOIN); to++) {
      const node = joinedNode(terms, from, to, analysis)
      if (node) nodes.push(node)
    }
  }
  addSynonyms(nodes, terms, analysis)
  return nodes.filter((node) => node.terms.length || node.phrases.length)
}

function wordNode(
  { word, isPrefix }: Extract<QueryTerm, { kind: "word" }>,
  at: number,
  analysis: Analysis,
): QueryNode {
  const terms = derive(word, isPrefix, analysis, 0)
  const phrases = splitWord(word, analysis.index)
  return { from: at, to: at + 1, terms, phrases: phrases ? [phrases] : [] }
}

function phraseNode(
  { words }: Extract<QueryTerm, { kind: "phrase" }>,
  at: number,
  { index }: Analysis,
): QueryNode {
  const terms = knownTerms(words, index.dictionary)
  const phrases = terms ? [{ terms, typos: 0, exact: true }] : []
  return { from: at, to: at + 1, terms: [], phrases }
}

/** Words written apart that the index knows as one; joining counts as a typo. */
function joinedNode(
  terms: QueryTerm[],
  from: number,
  to: number,
  analysis: Analysis,
): QueryNode | undefined {
  const joined = terms.slice(from, to)
  let word = ""
  for (const term of joined) {
    if (term.kind !== "word") return undefined
    word += term.word
  }
  const last = joined[joined.length - 1]
  const isPrefix = last.kind === "word" && last.isPrefix
  const found = derive(word, isPrefix, analysis, to - from - 1)
  if (!found.length) return undefined
  const derivations = found.map((each) => ({ ...each, typos: each.typos + 1, exact: false }))
  return { from, to, terms: derivations, phrases: [] }
}

/** Terms a word may stand for; `fewer` lowers the number of typos allowed. */
function derive(
  word: string,
  isPrefix: boolean,
  { index, hasCompounds }: Analysis,
  fewer: number,
): Derivation[] {
  const { dictionary, settings } = index
  const found = new Map<number, Derivation>()
  const add = (derivation: Derivation) => {
    const known = found.get(derivation.term)
    if (!known || derivation.typos < known.typos) found.set(derivation.term, derivation)
  }
  const exact = dictionary.idOf(word)
  if (exact !== undefined) add({ term: exact, typos: 0, exact: true })
  const hasPrefixes = isPrefix && settings.prefixSearch === "indexingTime"
  if (hasPrefixes) {
    for (const term of dictionary.withPrefix(word)) {
      if (term !== exact) add({ term, typos: 0, exact: false })
    }
  }
  if (hasCompounds) {
    for (const term of dictionary.compoundsOf(word)) add({ term, typos: 1, exact: false })
  }
  const limit = typosAllowed(word, settings.typoTolerance) - fewer
  if (limit > 0) for (const each of dictionary.withTypos(word, limit, hasPrefixes)) add(each)
  return [...found.values()]
}

/** Typos Meilisearch allows in a word: 0, 1 or 2 by its length in characters. */
export function typosAllowed(word: string, tolerance: TypoTolerance): number {
  if (!tolerance.enabled) return 0
  if (tolerance.disableOnNumbers && /^\p{N}+$/u.test(word)) return 0
  if (tolerance.disableOnWords.some((each) => normalizeWord(each) === word)) return 0
  const { oneTypo, twoTypos } = tolerance.minWordSizeForTypos
  const length = [...word].length
  return length >= twoTypos ? 2 : length >= oneTypo ? 1 : 0
}

/** Two known words written together, the pair whose rarer word is the most frequent. */
function splitWord(word: string, index: SearchIndex): QueryNode["phrases"][number] | undefined {
  let best: { terms: number[]; frequency: number } | undefined
  for (let cut = 1; cut < word.length; cut++) {
    const isShort = cut < SHORTEST_SPLIT || word.length - cut < SHORTEST_SPLIT
    if (isShort && !/[\u3040-\u30ff\u4e00-\u9fff]/.test(word)) continue
    const terms = knownTerms([word.slice(0, cut), word.slice(cut)], index.dictionary)
    if (!terms) continue
    const frequency = Math.min(...terms.map((term) => index.posting(term)?.size ?? 0))
    if (frequency > (best?.frequency ?? 0)) best = { terms, frequency }
  }
  return best && { terms: best.terms, typos: 1, exact: false }
}

function addSynonyms(nodes: QueryNode[], terms: QueryTerm[], analysis: Analysis): void {
  const { synonyms, index } = analysis
  for (let from = 0; from < terms.length; from++) {
    for (let to = from + 1; to <= Math.min(terms.length, from + synonyms.longest); to++) {
      const words = terms.slice(from, to).map((term) => (term.kind === "word" ? term.word : "\0"))
      const alternatives = synonyms.byWords.get(words.join(" "))
      if (!alternatives) continue
      const node: QueryNode = { from, to, terms: [], phrases: [] }
      for (const alternative of alternatives) {
        const known = knownTerms(alternative.words, index.dictionary)
        if (known?.length === 1) node.terms.push({ term: known[0], typos: 0, exact: false })
        else if (known) node.phrases.push({ terms: known, typos: 0, exact: false })
        const merged = alternative.merged && index.dictionary.idOf(alternative.merged)
        if (typeof merged === "number") node.terms.push({ term: merged, typos: 0, exact: false })
      }
      nodes.push(node)
    }
  }
}

function knownTerms(words: string[], dictionary: Dictionary): number[] | undefined {
  const terms: number[] = []
  for (const word of words) {
    const term = dictionary.idOf(word)
    if (term === undefined) return undefined
    terms.push(term)
  }
  return terms
}
