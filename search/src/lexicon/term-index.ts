import { allConcepts, lexiconLanguages, termsOf } from "./lexicon.js"
import hanForms from "./han-forms.json" with { type: "json" }
import { splitText, type Token } from "./split-text.js"
import { foldKana, shortForm, withoutArabicPrefix } from "./word-forms.js"

/** Concepts by the words that name them, of one language. */
export type TermIndex = {
  /** Folded words with a space between, or joined where a script has none. */
  exact: Map<string, string[]>
  /** Terms with accents as they are written, in small letters. */
  accented: Map<string, string[]>
  /** The folded words in short forms. */
  short: Map<string, string[]>
  /** Words of the longest term that begins with a word, in both forms of the word. */
  begins: Map<string, number>
}

const MOST_WORDS = 6
/** Languages whose words are looked up as stretches of letters and not word by word. */
const JOINED = "ja ko zh"

const indexes = new Map<string, TermIndex>()

export function termIndex(language: string): TermIndex {
  const known = indexes.get(language)
  if (known) return known
  const index: TermIndex = {
    exact: new Map(),
    accented: new Map(),
    short: new Map(),
    begins: new Map(),
  }
  for (const { id } of allConcepts)
    for (const term of termsOf(id, language)) addTerm(index, { term, id, language })
  indexes.set(language, index)
  return index
}

function addTerm(
  index: TermIndex,
  { term, id, language }: { term: string; id: string; language: string },
) {
  if (JOINED.includes(language)) {
    add(index.exact, joinedKey(term, language), id)
  } else {
    add(index.accented, term.normalize("NFC").toLowerCase(), id)
    for (const spelling of new Set([term, spelledOut(term)])) {
      const tokens = splitText(spelling)
      add(index.exact, exactKey(tokens), id)
      add(index.short, shortKey(tokens, language), id)
      for (const begin of [exactKey(tokens.slice(0, 1)), shortKey(tokens.slice(0, 1), language)])
        index.begins.set(begin, Math.max(index.begins.get(begin) ?? 0, tokens.length))
    }
  }
}

function add(map: Map<string, string[]>, key: string, id: string): void {
  const known = map.get(key) ?? []
  if (!known.includes(id)) map.set(key, [...known, id])
}

export function exactKey(tokens: Token[]): string {
  return tokens
    .map(({ text, writing }) => (writing === "arabic" ? withoutArabicPrefix(text) : text))
    .join(" ")
}

export function shortKey(tokens: Token[], language: string): string {
  return tokens.map(({ text }) => shortForm(text, language)).join(" ")
}

/** ä as ae and so on, as people type who have no such key. */
function spelledOut(term: string): string {
  return term.replace(/[äöüÄÖÜ]/g, (letter) => `${letter.normalize("NFD")[0]}e`)
}

const simplified = new Map(
  [...hanForms.traditional].map((letter, at) => [letter, [...hanForms.simplified][at]]),
)

/** A stretch of Japanese, Chinese or Korean as it is looked up: without spaces, in one spelling. */
export function joinedKey(text: string, language: string): string {
  const joined = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s・]/g, "")
  if (language === "ja") return foldKana(joined)
  if (language === "zh")
    return [...joined].map((letter) => simplified.get(letter) ?? letter).join("")
  return joined
}

/** The concepts that the first `count` of these words name in a language, if any. */
export function conceptsNamed(tokens: Token[], language: string, isShort: boolean): string[] {
  if (tokens.length > MOST_WORDS) return []
  const index = termIndex(language)
  const found = isShort
    ? index.short.get(shortKey(tokens, language))
    : index.exact.get(exactKey(tokens))
  return found ?? []
}

/** How many words a term that begins with this one has at most; 0 when none does. */
export function longestFrom(token: Token, language: string): number {
  const { begins } = termIndex(language)
  return Math.max(
    begins.get(exactKey([token])) ?? 0,
    begins.get(shortForm(token.text, language)) ?? 0,
  )
}

/** Languages that write words apart, the page's own first. */
export function spacedLanguages(locale: string): string[] {
  const all = lexiconLanguages.filter((language) => !JOINED.includes(language))
  return [
    ...all.filter((language) => language === locale),
    ...all.filter((each) => each !== locale),
  ]
}

export { MOST_WORDS }
