import type { Dictionary } from "../index/dictionary.js"
import type { Token } from "../text/tokenize.js"
import type { QueryNode } from "./node.js"
import type { TextQuery } from "./text-query.js"

/**
 * A matched stretch of a text: UTF-16 offsets, numbers of its first and last word in the text, and
 * positions of the query's words that it answers, ascending.
 */
export type MatchRange = {
  start: number
  end: number
  firstWord: number
  lastWord: number
  ids: number[]
}

/** What in a text answers the query; `ids` are positions of the query's words, ascending. */
export type MatchVocabulary = {
  /** `length` of a word is what was typed of it, 0 when all. */
  words: Map<string, { length: number; ids: number[] }>
  /** `null` stands for a stop word, whichever. */
  phrases: { words: (string | null)[]; ids: number[] }[]
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
    const ids = Array.from({ length: node.end - node.position }, (_, at) => node.position + at)
    for (const { term: id } of node.terms) {
      const word = dictionary.terms[id]
      const isBegun = typed !== undefined && word !== typed && !vocabulary.words.has(word)
      // Of a word that was still being typed, and of its misspellings, as much is marked as typed.
      vocabulary.words.set(word, {
        length: isBegun ? typed.length : WHOLE,
        ids,
      })
    }
    for (const { terms } of node.phrases) {
      const words = terms.map((id) => (id === null ? null : dictionary.terms[id]))
      vocabulary.phrases.push({ words, ids })
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
    const phrase = vocabulary.phrases.find(({ words }) => standsAt(words, tokens, at))
    if (phrase) {
      const firstWord = at
      at += phrase.words.length - 1
      ranges.push({
        start,
        end: tokens[at].end,
        firstWord,
        lastWord: at,
        ids: phrase.ids,
      })
      continue
    }
    const found = vocabulary.words.get(word)
    if (!found) continue
    const { length, ids } = found
    // Folding can change lengths; then the typed part cannot be told and the word is marked whole.
    const isPartial = length !== WHOLE && word.length === end - start
    const markEnd = isPartial ? Math.min(end, start + length) : end
    ranges.push({ start, end: markEnd, firstWord: at, lastWord: at, ids })
  }
  return ranges
}

function standsAt(words: (string | null)[], tokens: Token[], at: number): boolean {
  if (at + words.length > tokens.length) return false
  return words.every((word, k) => word === null || tokens[at + k].word === word)
}

export type Marks = { pre: string; post: string }

/** The text with every match between the marks. */
export function mark(
  text: string,
  ranges: { start: number; end: number }[],
  { pre, post }: Marks,
): string {
  let marked = ""
  let at = 0
  for (const { start, end } of ranges) {
    if (end <= at) continue
    marked += text.slice(at, start) + pre + text.slice(start, end) + post
    at = end
  }
  return marked + text.slice(at)
}
