import type { Dictionary } from "../index/dictionary.js"
import type { Token } from "../text/tokenize.js"
import type { TextQuery } from "./text-query.js"

/** A matched stretch of a text in UTF-16 offsets. */
export type MatchRange = { start: number; end: number }

/** What in a text answers the query: words by how much of them matched, and phrases. */
export type MatchVocabulary = { words: Map<string, number>; phrases: string[][] }

const WHOLE = 0

export function matchVocabulary(
  query: TextQuery | undefined,
  dictionary: Dictionary,
): MatchVocabulary {
  const vocabulary: MatchVocabulary = { words: new Map(), phrases: [] }
  for (const { node } of query?.matches ?? []) {
    const term = node.to - node.from === 1 ? query?.terms[node.from] : undefined
    const typed = term?.kind === "word" && term.isPrefix ? term.word : undefined
    for (const { term: id, typos } of node.terms) {
      const word = dictionary.terms[id]
      const isPrefix = typed !== undefined && typos === 0 && word.startsWith(typed)
      const length = isPrefix && word !== typed ? typed.length : WHOLE
      if (vocabulary.words.get(word) !== WHOLE) vocabulary.words.set(word, length)
    }
    for (const { terms } of node.phrases) {
      vocabulary.phrases.push(terms.map((id) => dictionary.terms[id]))
    }
  }
  return vocabulary
}

/** Matched stretches of a text, ascending and not overlapping. */
export function findMatches(
  text: string,
  tokens: Token[],
  { words, phrases }: MatchVocabulary,
): MatchRange[] {
  const ranges: MatchRange[] = []
  for (const { word, start, end } of tokens) {
    const length = words.get(word)
    if (length === undefined) continue
    // Folding can change lengths; then the typed part cannot be told and the word is marked whole.
    const isPartial = length !== WHOLE && word.length === end - start
    ranges.push({ start, end: isPartial ? start + length : end })
  }
  const plain = tokens.filter(({ span }) => span === 1)
  for (const phrase of phrases) {
    for (let at = 0; at + phrase.length <= plain.length; at++) {
      if (!phrase.every((word, k) => plain[at + k].word === word)) continue
      for (let k = 0; k < phrase.length; k++) ranges.push(plain[at + k])
    }
  }
  return mergeRanges(ranges, text.length)
}

function mergeRanges(ranges: MatchRange[], length: number): MatchRange[] {
  const sorted = ranges.sort((left, right) => left.start - right.start || right.end - left.end)
  const merged: MatchRange[] = []
  for (const { start, end } of sorted) {
    const last = merged.at(-1)
    if (last && start < last.end) last.end = Math.max(last.end, end)
    else merged.push({ start, end: Math.min(end, length) })
  }
  return merged
}

export type Marks = { pre: string; post: string }

/** The text with every match between the marks. */
export function mark(text: string, ranges: MatchRange[], { pre, post }: Marks): string {
  let marked = ""
  let at = 0
  for (const { start, end } of ranges) {
    if (end <= at) continue
    marked += text.slice(at, start) + pre + text.slice(start, end) + post
    at = end
  }
  return marked + text.slice(at)
}

/** The stretch of at most `words` words that holds the most matches, the first such one. */
export function cropWindow(tokens: Token[], ranges: MatchRange[], words: number): MatchRange {
  const plain = tokens.filter(({ span }) => span === 1)
  if (plain.length <= words || words <= 0) return { start: 0, end: Number.MAX_SAFE_INTEGER }
  const matched = plain.map(({ start }) => ranges.some((r) => start >= r.start && start < r.end))
  let best = 0
  let most = -1
  let inside = 0
  for (let at = 0; at < plain.length; at++) {
    if (matched[at]) inside++
    if (at >= words && matched[at - words]) inside--
    if (at >= words - 1 && inside > most) {
      most = inside
      best = at - words + 1
    }
  }
  // A match at the very end of the window reads better with words around it.
  const firstMatch = matched.indexOf(true, best)
  if (firstMatch > best) best = Math.min(firstMatch, Math.max(best, firstMatch - (words >> 1)))
  best = Math.max(0, Math.min(best, plain.length - words))
  return { start: plain[best].start, end: plain[best + words - 1].end }
}
