import type { IndexSettings } from "../settings/settings.js"
import { normalizeWord } from "../text/normalize.js"
import { tokenize } from "../text/tokenize.js"
import { plainWords } from "./parse-query.js"

/** `merged` is the word an alternative also is as a whole, when it is one katakana run. */
export type Alternative = { words: string[]; merged: string | undefined }

/** Synonyms by the normalised words they stand for, joined by a space. */
export type SynonymTable = { byWords: Map<string, Alternative[]>; longest: number }

const tables = new WeakMap<IndexSettings, Map<string, SynonymTable>>()

/** The synonyms of an index in the words of a locale; computed once per settings object. */
export function synonymTable(settings: IndexSettings, locale: string): SynonymTable {
  let byLocale = tables.get(settings)
  if (!byLocale) tables.set(settings, (byLocale = new Map()))
  let table = byLocale.get(locale)
  if (!table) byLocale.set(locale, (table = buildTable(settings, locale)))
  return table
}

function buildTable({ synonyms, stopWords }: IndexSettings, locale: string): SynonymTable {
  const byWords = new Map<string, Alternative[]>()
  const ignored = new Set(stopWords.map(normalizeWord))
  let longest = 0
  for (const [phrase, alternatives] of Object.entries(synonyms)) {
    const all = plainWords(phrase, locale)
    // A query loses its stop words before its synonyms are looked up.
    const kept = all.filter((word) => !ignored.has(word))
    const words = kept.length ? kept : all
    if (!words.length) continue
    longest = Math.max(longest, words.length)
    const key = words.join(" ")
    const known = byWords.get(key) ?? []
    known.push(...alternatives.map((text) => readAlternative(text, locale)))
    byWords.set(
      key,
      known.filter((each) => each.words.length),
    )
  }
  return { byWords, longest }
}

function readAlternative(text: string, locale: string): Alternative {
  const tokens = tokenize(text, locale)
  const words = tokens.filter(({ span }) => span === 1).map(({ word }) => word)
  const merged = tokens.find(({ span }) => span > 1 && span === words.length)?.word
  return { words, merged }
}
