import type { Json, JsonObject } from "../json.js"
import { valuesAt } from "./json-paths.js"
import { decompose } from "../text/normalize.js"
import { HARD_SEPARATOR_DISTANCE, scanWords } from "../text/tokenize.js"

/** Positions beyond this are not searchable, as in Meilisearch. */
const LAST_POSITION = 0xffff

export type SearchableField = { path: string; text: string[] }

/** The texts of a document per searchable attribute, in the order of `searchable`. */
export function searchableFields(document: JsonObject, searchable: string[]): SearchableField[] {
  if (searchable[0] === "*") {
    const leaves = new Map<string, string[]>()
    for (const [key, value] of Object.entries(document)) collectTexts(key, value, leaves)
    return [...leaves].map(([path, text]) => ({ path, text }))
  }
  const fields: SearchableField[] = []
  for (const path of searchable) {
    const leaves = new Map<string, string[]>()
    for (const value of valuesAt(document, path) ?? []) collectTexts(path, value, leaves)
    const text = [...leaves.values()].flat()
    if (text.length) fields.push({ path, text })
  }
  return fields
}

function collectTexts(path: string, value: Json, leaves: Map<string, string[]>): void {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    const texts = leaves.get(path)
    if (texts) texts.push(String(value))
    else leaves.set(path, [String(value)])
  } else if (Array.isArray(value)) {
    for (const entry of value) collectTexts(path, entry, leaves)
  } else if (value !== null) {
    for (const [key, entry] of Object.entries(value)) collectTexts(`${path}.${key}`, entry, leaves)
  }
}

/** How the words of a field are read: see stopWordsOf and splitsArticle in words-settings. */
export type FieldReading = { stopWords: ReadonlySet<string>; splitsArticle: boolean }

/**
 * Calls back for every word of the texts of one field; separate texts are far apart. Stop words
 * take their place and are not visited, so that no query finds them.
 */
export function forEachWord(
  texts: string[],
  { stopWords, splitsArticle }: FieldReading,
  visit: (word: string, position: number) => void,
): void {
  const hasStopWords = stopWords.size > 0
  let offset = 0
  for (const text of texts) {
    let last = -1
    scanWords(text, splitsArticle, (word, start, end, position) => {
      if (hasStopWords && stopWords.has(decompose(text.slice(start, end)))) return
      last = position
      if (offset + position <= LAST_POSITION) visit(word, offset + position)
    })
    if (last >= 0) offset += last + HARD_SEPARATOR_DISTANCE
  }
}
