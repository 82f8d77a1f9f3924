import { allConcepts, termsOf } from "./lexicon/lexicon.js"
import { normalizeWord } from "./server/text/normalize.js"
import { tokenize } from "./server/text/tokenize.js"
import { understoodLimit } from "./typo-count.js"
import { understoodTerms } from "./vocabulary.js"
import { vocabularyRows } from "./vocabulary-rows.js"

const SHORTEST = 3
const FIRST_TWO = 2

/**
 * The query with swapped letters put right, as far as the vocabulary knows the words: "plam sugar"
 * is "palm sugar". The indexes forgive no typo in words of fewer than five letters, since most such
 * words are one letter away from another good, and no other first letter in words of up to eight; a
 * swap keeps the letters, so it is safe to try when nothing was found. Undefined when there is
 * nothing to put right.
 */
export function correctSwappedLetters(query: string, locale: string): string | undefined {
  const known = knownWords(locale)
  let corrected = ""
  let at = 0
  for (const { word, start, end } of tokenize(query)) {
    if (start < at || word.length < SHORTEST || known.has(word)) continue
    // The index forgives other swaps of longer words, but not of their first two letters.
    const reach = understoodLimit(word) > 0 ? FIRST_TWO : word.length
    const swapped = [...known].find((each) => isSwap(word, each, reach))
    if (!swapped) continue
    corrected += query.slice(at, start) + swapped
    at = end
  }
  return at === 0 ? undefined : corrected + query.slice(at)
}

/** Whether two neighbours among the first `reach` letters changed places, and nothing else. */
function isSwap(typed: string, word: string, reach: number): boolean {
  const at = typed.split("").findIndex((letter, i) => letter !== word[i])
  if (at < 0 || at + 2 > reach) return false
  return word === typed.slice(0, at) + swapAt(typed, at) + typed.slice(at + 2)
}

function swapAt(text: string, at: number): string {
  return text
    .slice(at, at + 2)
    .split("")
    .reverse()
    .join("")
}

const wordsOf = new Map<string, Set<string>>()

/** Words of goods' names in the page's language, English and Indonesian. */
function knownWords(locale: string): Set<string> {
  const known =
    wordsOf.get(locale) ??
    new Set(
      [
        ...vocabularyRows.flatMap(({ id }) => understoodTerms(id, locale)),
        ...[locale, "en", "id"].flatMap((language) =>
          allConcepts.flatMap(({ id }) => termsOf(id, language)),
        ),
      ]
        .flatMap((term) => tokenize(term))
        .map(({ word }) => normalizeWord(word)),
    )
  wordsOf.set(locale, known)
  return known
}
