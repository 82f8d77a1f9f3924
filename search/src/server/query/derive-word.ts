import type { Derivation, Dictionary } from "../index/dictionary.js"
import { adjacentDocuments } from "../index/adjacent.js"
import type { SearchIndex } from "../index/search-index.js"
import type { TypoTolerance } from "../settings/settings.js"
import { normalizeWord } from "../text/normalize.js"
import type { PhraseReading } from "./node.js"

export type WordReading = {
  index: SearchIndex
  /** Compounds are looked into, in place of the segmentation of German. */
  hasCompounds: boolean
}

/** Terms a word may stand for: itself, words it begins, words it is a misspelling of. */
export function deriveWord(
  word: string,
  isPrefix: boolean,
  typoLimit: number,
  { index, hasCompounds }: WordReading,
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
  if (typoLimit > 0) {
    for (const each of dictionary.withTypos(word, typoLimit, hasPrefixes)) add(each)
  }
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

/** Two known words written together: the pair that stands side by side most often, one typo. */
export function splitWord(word: string, index: SearchIndex): PhraseReading | undefined {
  let best: { terms: number[]; frequency: number } | undefined
  for (let cut = 1; cut < word.length; cut++) {
    const terms = knownTerms([word.slice(0, cut), word.slice(cut)], index.dictionary)
    if (!terms) continue
    const frequency = adjacentDocuments(index.posting(terms[0]), index.posting(terms[1]))
    if (frequency > (best?.frequency ?? 0)) best = { terms, frequency }
  }
  return best && { terms: best.terms, typos: 1, exact: false }
}

/** Terms of words that the index knows, all of them or none. */
export function knownTerms(words: string[], dictionary: Dictionary): number[] | undefined {
  const terms: number[] = []
  for (const word of words) {
    const term = dictionary.idOf(word)
    if (term === undefined) return undefined
    terms.push(term)
  }
  return terms
}
