import { foldQuery } from "./meaning/fold-query.js"
import { readMeanings } from "./meaning/read-meanings.js"
import { vocabularyLocales, vocabularyRows } from "./vocabulary-rows.js"

/** `row` is the good, of which each is proposed by one name only. */
type Term = { row: string; term: string; folded: string }

/** Names in the page's language, English and Indonesian; and those in all others. */
type Terms = { near: Term[]; far: Term[] }

const byLocale = new Map<string, Terms>()

/**
 * Names of goods that go on from what was typed, in the page's language, English and Indonesian;
 * in another language when those have none. A name that begins so comes before one with a word that does.
 * What would be read as a filter is no name here.
 * @param most how many there can be
 */
export function suggestTerms(locale: string, text: string, most: number): string[] {
  const typed = fold(text)
  if (!typed) return []
  const { near, far } = termsOf(locale)
  const found = goingOn(near, typed, most)
  return found.length > 0 ? found : goingOn(far, typed, most)
}

function goingOn(terms: Term[], typed: string, most: number): string[] {
  const begun = terms.filter(({ folded }) => folded.startsWith(typed) && folded !== typed)
  const within = terms.filter(({ folded }) => folded.includes(` ${typed}`))
  const chosen = new Map<string, string>()
  for (const { row, term } of [...begun, ...within]) {
    if (chosen.size === most) break
    if (!chosen.has(row)) chosen.set(row, term)
  }
  return [...chosen.values()]
}

function termsOf(locale: string): Terms {
  const known = byLocale.get(locale)
  if (known) return known
  const nearest = [...new Set([locale, "en", "id"])]
  const terms = {
    near: nearest.flatMap(namesIn),
    far: vocabularyLocales.filter((each) => !nearest.includes(each)).flatMap(namesIn),
  }
  byLocale.set(locale, terms)
  return terms
}

function namesIn(locale: string): Term[] {
  return vocabularyRows.flatMap(({ id, terms }) =>
    (terms[locale] ?? [])
      .filter((term) => readMeanings(term).found.length === 0)
      .map((term) => ({ row: id, term, folded: fold(term) })),
  )
}

const fold = (text: string) => foldQuery(text).text.trim()
