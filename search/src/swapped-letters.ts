import { normalizeWord } from "./server/text/normalize.js"
import { tokenize } from "./server/text/tokenize.js"
import { typoCount, understoodLimit } from "./typo-count.js"
import { understoodTerms } from "./vocabulary.js"
import { vocabularyRows } from "./vocabulary-rows.js"

const SHORTEST = 3

/**
 * The query with swapped letters of short words put right, as far as the vocabulary knows the
 * words: "plam sugar" is "palm sugar". The indexes forgive no typo in words of fewer than five
 * letters, since most such words are one letter away from another good; a swap keeps the letters,
 * so it is safe to try when nothing was found. Undefined when there is nothing to put right.
 */
export function correctSwappedLetters(query: string, locale: string): string | undefined {
  const known = knownWords(locale)
  let corrected = ""
  let at = 0
  for (const { word, start, end } of tokenize(query)) {
    if (start < at || word.length < SHORTEST || understoodLimit(word) > 0) continue
    if (known.has(word)) continue
    const swapped = [...known].find((each) => isSwap(word, each))
    if (!swapped) continue
    corrected += query.slice(at, start) + swapped
    at = end
  }
  return at === 0 ? undefined : corrected + query.slice(at)
}

function isSwap(typed: string, word: string): boolean {
  const letters = (text: string) => [...text].sort().join("")
  return (
    typed.length === word.length && typoCount(typed, word) === 1 && letters(typed) === letters(word)
  )
}

const wordsOf = new Map<string, Set<string>>()

function knownWords(locale: string): Set<string> {
  const known =
    wordsOf.get(locale) ??
    new Set(
      vocabularyRows
        .flatMap(({ id }) => understoodTerms(id, locale))
        .flatMap((term) => tokenize(term))
        .map(({ word }) => normalizeWord(word)),
    )
  wordsOf.set(locale, known)
  return known
}
