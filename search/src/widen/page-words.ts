import type { Asked } from "../meaning/read-meanings.js"
import { askUnits, isAllKnown, queryUnits } from "./query-units.js"

/** Search servers read ten words. */
const LONGEST_SEARCH = 200

/** What listings say of themselves in short; descriptions also name what goods are packed in. */
const inShort: Asked["attributes"] = ["title", "keywords", "summary"]

/**
 * A reading as search is asked it: words of any language that are known become the names that
 * documents of the page's language carry, and are then found as such, not by typos or as the beginning of others.
 * Quoted words stay as they are.
 */
export function inPageWords(asked: Asked, locale: string): Asked {
  const { words, attributes } = asked
  if (asked.is_final || words.includes('"')) return shortened(asked)
  const units = queryUnits(words, locale)
  if (!units.some(({ concept, asked: other }) => concept ?? other)) return shortened(asked)
  const where = attributes ?? (isAllKnown(units) ? inShort : undefined)
  return shortened({ ...asked, words: askUnits(units), ...(where ? { attributes: where } : {}) })
}

function shortened(asked: Asked): Asked {
  return { ...asked, words: asked.words.slice(0, LONGEST_SEARCH), is_final: true }
}
