import { type Token, tokenize } from "../text/tokenize.js"

/** As Meilisearch: further words of a query are ignored. */
const MOST_WORDS = 10
const LONGEST_QUERY = 2000
/** Pieces of a katakana run look like particles once kana are folded, but are none. */
const KATAKANA = /^[\u30a0-\u30ff]+$/

/**
 * A word, or a quoted phrase, of a query. `merged` words are katakana runs that also stand
 * as their parts: they cover `span` words from `from` on.
 */
export type QueryTerm =
  { kind: "word"; word: string; isPrefix: boolean } | { kind: "phrase"; words: string[] }

export type MergedWord = { word: string; from: number; span: number; isPrefix: boolean }

export type ParsedQuery = {
  terms: QueryTerm[]
  merged: MergedWord[]
  /** Words and phrases a document must not hold (`-word`, `-"a phrase"`). */
  excluded: string[][]
}

/** Reads a query: words, "quoted phrases", -exclusions; the last word is a prefix. */
export function parseQuery(text: string, stopWords: ReadonlySet<string>): ParsedQuery {
  const parsed: ParsedQuery = { terms: [], merged: [], excluded: [] }
  // Full-width letters and half-width kana are how Japanese keyboards write by default.
  const query = text.slice(0, LONGEST_QUERY).normalize("NFKC")
  const parts = query.split('"')
  parts.forEach((part, i) => {
    const isQuoted = i % 2 === 1 && i < parts.length - 1
    const isExcluded = isQuoted && /(^|\s)-$/.test(parts[i - 1])
    if (!isQuoted) {
      addWords(parsed, part.replace(/(^|\s)-$/, " "), stopWords, i === parts.length - 1)
      return
    }
    const words = plainWords(part)
    if (!words.length) return
    if (isExcluded) parsed.excluded.push(words)
    else if (parsed.terms.length < MOST_WORDS) parsed.terms.push({ kind: "phrase", words })
  })
  return parsed
}

/** The words of a text in sequence, parts of katakana runs rather than the runs. */
export function plainWords(text: string): string[] {
  return tokenize(text)
    .filter(({ span }) => span === 1)
    .map(({ word }) => word)
}

function addWords(
  parsed: ParsedQuery,
  part: string,
  stopWords: ReadonlySet<string>,
  isLastPart: boolean,
): void {
  const tokens = tokenize(part)
  const words = tokens.filter(({ span }) => span === 1)
  const endsInWord = isLastPart && words.at(-1)?.end === part.length
  const numberByPosition = new Map<number, number>()
  const isStopWord = ({ word, start, end }: Token) =>
    stopWords.has(word) && !KATAKANA.test(part.slice(start, end))
  const keepStopWords = words.every(isStopWord)
  words.forEach((token, i) => {
    const { word, start, position } = token
    if (isExclusion(part, start)) {
      parsed.excluded.push([word])
      return
    }
    const isPrefix = endsInWord && i === words.length - 1
    if (isStopWord(token) && !isPrefix && !keepStopWords) return
    if (parsed.terms.length >= MOST_WORDS) return
    numberByPosition.set(position, parsed.terms.length)
    parsed.terms.push({ kind: "word", word, isPrefix })
  })
  for (const { word, position, span, end } of tokens) {
    const from = numberByPosition.get(position)
    if (span === 1 || from === undefined || from + span > parsed.terms.length) continue
    const isPrefix = isLastPart && end === part.length
    parsed.merged.push({ word, from, span, isPrefix })
  }
}

function isExclusion(part: string, start: number): boolean {
  return part[start - 1] === "-" && (start === 1 || /\s/.test(part[start - 2]))
}
