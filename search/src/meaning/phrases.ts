import { withoutArticles } from "../arabic-article.js"
import { foldQuery } from "./fold-query.js"

/** A phrase that stands in a folded text up to `end`. */
export type Phrase<T> = { value: T; end: number }

/** Phrases that are looked up where they may begin in a folded text; the longest one counts. */
export class Phrases<T> {
  private readonly values = new Map<string, T>()
  /** Lengths of the phrases by first letter, longest first. */
  private readonly lengths = new Map<string, number[]>()

  constructor(entries: Iterable<readonly [phrase: string, value: T]>) {
    for (const [phrase, value] of entries) {
      const typed = phrase.normalize("NFKC").trim()
      // Queries lose the Arabic article before they are read.
      for (const spelling of new Set([typed, withoutArticles(typed)]))
        this.add(foldQuery(spelling).text, value)
    }
  }

  private add(text: string, value: T): void {
    this.values.set(text, value)
    const known = this.lengths.get(text[0]) ?? []
    if (known.includes(text.length)) return
    const longestFirst = [...known, text.length].sort((a, b) => b - a)
    this.lengths.set(text[0], longestFirst)
  }

  /**
   * The longest phrase that begins at `from`; words are not cut, where a script writes them apart.
   * @param isEnding whether it may also be the ending of a Korean word
   */
  at(text: string, from: number, isEnding = false): Phrase<T> | undefined {
    const isGlued = isEnding && scriptOf(text[from]) === "hangul"
    if (!isGlued && !canBegin(text, from)) return undefined
    for (const length of this.lengths.get(text[from]) ?? []) {
      const end = from + length
      const value = end > text.length ? undefined : this.values.get(text.slice(from, end))
      if (value !== undefined && canEnd(text, end)) return { value, end }
    }
    return undefined
  }

  /** The longest phrase that ends at `end`, spaces before it left out. */
  before(text: string, end: number): { value: T; start: number } | undefined {
    const last = text[end - 1] === " " ? end - 1 : end
    const earliest = Math.max(0, last - LONGEST_BEFORE)
    for (let start = earliest; start < last; start++) {
      const found = this.at(text, start)
      if (found?.end === last) return { value: found.value, start }
    }
    return undefined
  }
}

const LONGEST_BEFORE = 24

/** Whether a word can begin here: the letters on both sides are not of one word. */
export function canBegin(text: string, at: number): boolean {
  return scriptOf(text[at - 1]) === "" || scriptOf(text[at - 1]) !== scriptOf(text[at])
}

/** Korean words take endings, so they can end before another letter. */
export function canEnd(text: string, at: number): boolean {
  const script = scriptOf(text[at - 1])
  return script === "hangul" || canBegin(text, at)
}

const SCRIPTS: [string, RegExp][] = [
  ["letter", /[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}]/u],
  ["digit", /\p{Nd}/u],
  ["arabic", /\p{sc=Arabic}/u],
  ["katakana", /[\p{sc=Katakana}ー]/u],
  ["hangul", /\p{sc=Hangul}/u],
]

/** Of every letter that was asked about; there are 65,536 at most. */
const scripts = new Map<string, string>()

/** The script a letter is part of a word in; empty for signs, and for scripts written without spaces. */
function scriptOf(letter: string | undefined): string {
  if (letter === undefined) return ""
  const known = scripts.get(letter)
  if (known !== undefined) return known
  const script = SCRIPTS.find(([, letters]) => letters.test(letter))?.[0] ?? ""
  scripts.set(letter, script)
  return script
}
