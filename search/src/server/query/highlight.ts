import type { Dictionary } from "../index/dictionary.js"
import type { Token } from "../text/tokenize.js"
import type { QueryNode } from "./node.js"
import type { TextQuery } from "./text-query.js"

/** A matched stretch of a text in UTF-16 offsets. */
export type MatchRange = { start: number; end: number }

/** What in a text answers the query: words by how much of them matched, and phrases. */
export type MatchVocabulary = {
  words: Map<string, number>
  /** `null` stands for a stop word, whichever. */
  phrases: (string | null)[][]
}

const WHOLE = 0

export function matchVocabulary(
  query: TextQuery | undefined,
  dictionary: Dictionary,
): MatchVocabulary {
  const vocabulary: MatchVocabulary = { words: new Map(), phrases: [] }
  // Single words and their synonyms are looked for before words read as one.
  const nodes = (query?.matches ?? []).map(({ node }) => node)
  nodes.sort((left, right) => left.to - left.from - (right.to - right.from))
  for (const node of nodes) {
    const last = query?.terms[node.to - 1]
    const typed = last?.kind === "word" && last.isPrefix ? joinedWord(query, node) : undefined
    for (const { term: id } of node.terms) {
      const word = dictionary.terms[id]
      const isBegun = typed !== undefined && word !== typed && !vocabulary.words.has(word)
      // Of a word that was still being typed, and of its misspellings, as much is marked as typed.
      vocabulary.words.set(word, isBegun ? typed.length : WHOLE)
    }
    for (const { terms } of node.phrases) {
      vocabulary.phrases.push(terms.map((id) => (id === null ? null : dictionary.terms[id])))
    }
  }
  return vocabulary
}

function joinedWord(query: TextQuery | undefined, { from, to }: QueryNode): string {
  const terms = query?.terms.slice(from, to) ?? []
  return terms.map((term) => (term.kind === "word" ? term.word : "")).join("")
}

/** Matched stretches of a text, ascending: a phrase is one, whatever stands between its words. */
export function findMatches(tokens: Token[], vocabulary: MatchVocabulary): MatchRange[] {
  const ranges: MatchRange[] = []
  for (let at = 0; at < tokens.length; at++) {
    const { word, start, end } = tokens[at]
    const phrase = vocabulary.phrases.find((words) => standsAt(words, tokens, at))
    if (phrase) {
      at += phrase.length - 1
      ranges.push({ start, end: tokens[at].end })
      continue
    }
    const length = vocabulary.words.get(word)
    if (length === undefined) continue
    // Folding can change lengths; then the typed part cannot be told and the word is marked whole.
    const isPartial = length !== WHOLE && word.length === end - start
    ranges.push({ start, end: isPartial ? Math.min(end, start + length) : end })
  }
  return ranges
}

function standsAt(words: (string | null)[], tokens: Token[], at: number): boolean {
  if (at + words.length > tokens.length) return false
  return words.every((word, k) => word === null || tokens[at + k].word === word)
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
  const plain = tokens
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
