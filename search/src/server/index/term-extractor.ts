import type { Json, JsonObject } from "../json.js"
import { HARD_SEPARATOR_DISTANCE, tokenize } from "../text/tokenize.js"

/** Positions beyond this are not searchable, as in Meilisearch. */
const LAST_POSITION = 0xffff

export type SearchableField = { path: string; text: string[] }

/** The texts of a document per searchable leaf path, in the order of `searchable`. */
export function searchableFields(document: JsonObject, searchable: string[]): SearchableField[] {
  const leaves = new Map<string, string[]>()
  for (const [key, value] of Object.entries(document)) collectTexts(key, value, leaves)
  const all = searchable.length === 1 && searchable[0] === "*"
  const fields: SearchableField[] = []
  if (all) {
    for (const [path, text] of leaves) fields.push({ path, text })
    return fields
  }
  for (const attribute of searchable) {
    const text: string[] = leaves.get(attribute) ?? []
    for (const [path, inner] of leaves) if (path.startsWith(`${attribute}.`)) text.push(...inner)
    if (text.length) fields.push({ path: attribute, text })
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

/** Calls back for every word of the texts of one field; separate texts are far apart. */
export function forEachWord(
  texts: string[],
  locale: string,
  visit: (word: string, position: number) => void,
): void {
  let offset = 0
  for (const text of texts) {
    let last = -1
    for (const token of tokenize(text, locale)) {
      const position = offset + token.position
      if (position > LAST_POSITION) return
      visit(token.word, position)
      last = Math.max(last, token.position + token.span - 1)
    }
    if (last >= 0) offset += last + HARD_SEPARATOR_DISTANCE
  }
}
