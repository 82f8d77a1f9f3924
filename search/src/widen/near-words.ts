import { lexiconLanguages } from "../lexicon/lexicon.js"
import { termIndex } from "../lexicon/term-index.js"
import { foldQuery } from "../meaning/fold-query.js"
import { typoCount } from "../typo-count.js"

/** Below, most words are one letter away from another good. */
const SHORTEST = 5
/** Below, most words are two letters away from another good: "copper" from "pepper". */
const SHORTEST_FOR_TWO = 7

/** Below, too many words begin so. */
const SHORTEST_HALF = 3

type Known = { word: string; concepts: Set<string>; languages: Set<string> }

/**
 * The known word that a misspelt one is near to, in any language: "kokonut" is "coconut". Undefined
 * when none is, or two of other meaning are equally near. The last word may still be in the midst of typing.
 */
export function nearWord(typed: string, locale: string, isLast = false): string | undefined {
  const word = foldQuery(typed).text
  return misspelt(word, locale) ?? (isLast && isLong(word) ? halfTyped(word, locale) : undefined)
}

/** Arabic writes no short vowels, so its words say more in fewer letters. */
function isLong(word: string): boolean {
  return word.length >= (/\p{sc=Arabic}/u.test(word) ? SHORTEST_HALF - 1 : SHORTEST_HALF)
}

/** The shortest word that begins so, of the page's language first. */
function halfTyped(word: string, locale: string): string | undefined {
  const longer = knownWords()
    .filter((each) => each.word.startsWith(word))
    .toSorted((a, b) => a.word.length - b.word.length)
  return (longer.find(({ languages }) => languages.has(locale)) ?? longer[0])?.word
}

function misspelt(word: string, locale: string): string | undefined {
  if (word.length < SHORTEST) return undefined
  const most = word.length < SHORTEST_FOR_TWO ? 1 : 2
  const near = knownWords()
    .filter((each) => Math.abs(each.word.length - word.length) <= most)
    .map((each) => ({ each, typos: letterTypos(word, each.word) }))
    .filter(({ typos }) => typos > 0 && typos <= most)
  const fewest = Math.min(...near.map(({ typos }) => typos))
  const nearest = near.filter(({ typos }) => typos === fewest).map(({ each }) => each)
  const order = [locale, ...lexiconLanguages]
  const language = order.find((code) => nearest.some(({ languages }) => languages.has(code)))
  const [first, ...others] = nearest.filter(({ languages }) => languages.has(language ?? ""))
  const isOne = others.every(({ concepts }) => [...concepts].some((id) => first.concepts.has(id)))
  return isOne ? first?.word : undefined
}

/** The first letter counts once here; the indexes count it twice. */
function letterTypos(left: string, right: string): number {
  return Number(left[0] !== right[0]) + typoCount(left.slice(1), right.slice(1))
}

let known: Known[] | undefined

function knownWords(): Known[] {
  if (known) return known
  const found = new Map<string, Known>()
  for (const language of lexiconLanguages)
    for (const [term, concepts] of termIndex(language).exact)
      for (const word of term.split(" ")) {
        if (word.length < SHORTEST_HALF) continue
        const entry = found.get(word) ?? { word, concepts: new Set(), languages: new Set() }
        for (const concept of concepts) entry.concepts.add(concept)
        entry.languages.add(language)
        found.set(word, entry)
      }
  known = [...found.values()]
  return known
}
