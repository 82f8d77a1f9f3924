import type { IndexSettings } from "../settings/settings.js"
import { stopWordsOf } from "../settings/words-settings.js"
import { plainWords } from "./parse-query.js"

/** As Meilisearch: of very many or very long synonyms the rest is left out. */
const MOST_SYNONYMS = 50
const MOST_SYNONYM_WORDS = 100

/** Synonyms, each as its words, by the normalised words they stand for, joined by a space. */
export type SynonymTable = ReadonlyMap<string, string[][]>

const tables = new WeakMap<IndexSettings, SynonymTable>()

/** The synonyms of an index as words; computed once per settings object. */
export function synonymTable(settings: IndexSettings): SynonymTable {
  let table = tables.get(settings)
  if (!table) tables.set(settings, (table = buildTable(settings)))
  return table
}

function buildTable(settings: IndexSettings): SynonymTable {
  // Settings declare no language for synonyms, so the Arabic article is always a word of its own.
  const reading = { stopWords: stopWordsOf(settings), splitsArticle: true }
  const written = new Map<string, Set<string>>()
  for (const [phrase, alternatives] of Object.entries(settings.synonyms)) {
    const key = plainWords(phrase, reading).join(" ")
    if (!key) continue
    const known = written.get(key) ?? new Set()
    for (const alternative of alternatives) known.add(alternative)
    written.set(key, known)
  }
  const table = new Map<string, string[][]>()
  for (const [key, alternatives] of written) {
    const all = [...alternatives].sort().map((text) => plainWords(text, reading))
    table.set(key, limitWords(all.filter((words) => words.length)))
  }
  return table
}

function limitWords(alternatives: string[][]): string[][] {
  let count = 0
  return alternatives.slice(0, MOST_SYNONYMS).filter(({ length }) => {
    if (count + length > MOST_SYNONYM_WORDS) return false
    count += length
    return true
  })
}
