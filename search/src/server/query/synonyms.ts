import type { IndexSettings } from "../settings/settings.js"
import { normalizeWord } from "../text/normalize.js"
import { tokenize } from "../text/tokenize.js"
import { plainWords } from "./parse-query.js"

/** `merged` is the word an alternative also is as a whole, when it is one katakana run. */
export type Alternative = { words: string[]; merged: string | undefined }

/** Synonyms by the normalised words they stand for, joined by a space. */
export type SynonymTable = { byWords: Map<string, Alternative[]>; longest: number }

const tables = new WeakMap<IndexSettings, SynonymTable>()

/** The synonyms of an index as words; computed once per settings object. */
export function synonymTable(settings: IndexSettings): SynonymTable {
  let table = tables.get(settings)
  if (!table) tables.set(settings, (table = buildTable(settings)))
  return table
}

function buildTable({ synonyms, stopWords }: IndexSettings): SynonymTable {
  const byWords = new Map<string, Alternative[]>()
  const ignored = new Set(stopWords.map(normalizeWord))
  let longest = 0
  for (const [phrase, alternatives] of Object.entries(synonyms)) {
    const all = plainWords(phrase)
    // A query loses its stop words before its synonyms are looked up.
    const kept = all.filter((word) => !ignored.has(word))
    const words = kept.length ? kept : all
    if (!words.length) continue
    longest = Math.max(longest, words.length)
    const key = words.join(" ")
    const known = byWords.get(key) ?? []
    known.push(...alternatives.map((text) => readAlternative(text)))
    byWords.set(
      key,
      known.filter((each) => each.words.length),
    )
  }
  return { byWords, longest }
}

function readAlternative(text: string): Alternative {
  const tokens = tokenize(text)
  const words = tokens.filter(({ span }) => span === 1).map(({ word }) => word)
  const merged = tokens.find(({ span }) => span > 1 && span === words.length)?.word
  return { words, merged }
}
