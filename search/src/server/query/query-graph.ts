import { deriveWord, knownTerms, splitWord, typosAllowed, type WordReading } from "./derive-word.js"
import type { PhraseReading, QueryNode } from "./node.js"
import type { QueryTerm } from "./parse-query.js"
import type { SynonymTable } from "./synonyms.js"

const MOST_JOINED = 3

export type GraphReading = WordReading & { synonyms: SynonymTable }

/**
 * Every reading of the query: words, phrases, and up to three neighbouring words read as one;
 * also those that the index knows no term for.
 */
export function buildQueryGraph(terms: QueryTerm[], reading: GraphReading): QueryNode[] {
  const nodes: QueryNode[] = []
  for (let to = 1; to <= terms.length; to++) {
    for (let from = to - 1; from >= Math.max(0, to - MOST_JOINED); from--) {
      const read = terms.slice(from, to)
      const [first] = read
      if (first.kind === "phrase") {
        if (to - from === 1) nodes.push(phraseNode(first, from, reading))
        break
      }
      if (!areNeighbours(read)) break
      nodes.push(wordsNode(read as WordTerm[], from, reading))
    }
  }
  return nodes
}

type WordTerm = Extract<QueryTerm, { kind: "word" }>
type PhraseTerm = Extract<QueryTerm, { kind: "phrase" }>

/** Words that no stop word and no end of a sentence keeps apart. */
function areNeighbours(terms: QueryTerm[]): boolean {
  const [{ position }] = terms
  return terms.every((term, at) => term.kind === "word" && term.position === position + at)
}

function phraseNode(
  { words, position, length }: PhraseTerm,
  from: number,
  { index }: GraphReading,
): QueryNode {
  const terms = words.map((word) => (word === null ? null : index.dictionary.idOf(word)))
  const isKnown = !terms.includes(undefined)
  const phrases = isKnown ? [{ terms: terms as (number | null)[], typos: 0, exact: true }] : []
  const end = position + length
  return {
    from,
    to: from + 1,
    position,
    end,
    mostTypos: 0,
    terms: [],
    phrases,
  }
}

/** One word, or words read as one: joined, and as what the synonyms of the words say. */
function wordsNode(terms: WordTerm[], from: number, reading: GraphReading): QueryNode {
  const { index } = reading
  const span = terms.length
  const words = terms.map(({ word }) => word)
  const joined = words.join("")
  const allowed = typosAllowed(joined, index.settings.typoTolerance) - (span - 1)
  const found = deriveWord(joined, terms[span - 1].isPrefix, allowed, reading)
  const phrases = synonymPhrases(words, reading)
  const split = splitWord(joined, index)
  if (split && !isSameAs(split, words, reading)) phrases.push(split)
  return {
    from,
    to: from + span,
    position: terms[0].position,
    end: terms[0].position + span,
    mostTypos: Math.max(1, allowed),
    terms: span === 1 ? found : found.map((each) => ({ ...each, exact: false })),
    phrases,
  }
}

function synonymPhrases(words: string[], { index, synonyms }: GraphReading): PhraseReading[] {
  const keys = new Set([words.join(" "), words.join("")])
  const phrases: PhraseReading[] = []
  for (const key of keys) {
    for (const synonym of synonyms.get(key) ?? []) {
      const terms = knownTerms(synonym, index.dictionary)
      if (terms) phrases.push({ terms, typos: 0, exact: false })
    }
  }
  return phrases
}

function isSameAs({ terms }: PhraseReading, words: string[], { index }: GraphReading): boolean {
  const known = knownTerms(words, index.dictionary)
  return known?.length === terms.length && known.every((term, at) => term === terms[at])
}
