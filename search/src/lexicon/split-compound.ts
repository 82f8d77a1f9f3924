import { termIndex } from "./term-index.js"
import { compoundLinks, isShortRead, shortForm } from "./word-forms.js"

/** A part of a compound in folded letters: of a concept, or of which nothing is known. */
export type Part = { text: string; concept?: string }

const SHORTEST_PART = 3
const SHORTEST_WHOLE = 6
const LONGEST_WHOLE = 40
const MOST_PARTS = 3
/** Below, too many words only end like a good. */
const SHORTEST_HEAD = 4
const SHORTEST_REST = 3
const SHORTEST_BEGINNING = 6
/** Languages in which any noun may stand before another one. */
const COMPOUNDING = ["de", "nl"]
/** Words of other senses end like these: Kunststoff, praktisch. */
const NEVER_HEADS = /(stoff?|tisch|dose|tang|band)$/

/**
 * The parts of a compound that is in no dictionary: Palmzuckerblock is palm sugar and block. When only
 * its end, or a long beginning, is known, the other letters come as a word.
 */
export function splitCompound(word: string, locale: string): Part[] | undefined {
  if (word.length < SHORTEST_WHOLE || word.length > LONGEST_WHOLE) return undefined
  const languages = [...compoundLinks.keys()].toSorted(
    (a, b) => Number(b === locale) - Number(a === locale),
  )
  for (const language of languages) {
    const parts = allParts(word, { language, locale }, MOST_PARTS)
    if (parts && parts.length > 1) return parts
  }
  const some = languages
    .filter((language) => COMPOUNDING.includes(language))
    .flatMap((language) => someParts(word, { language, locale }))
  const [most] = some.toSorted((a, b) => knownLength(b) - knownLength(a))
  return most
}

const knownLength = (parts: Part[]) => parts.find(({ concept }) => concept)?.text.length ?? 0

type Reading = { language: string; locale: string }

function named(word: string, { language, locale }: Reading): string | undefined {
  const { exact, short } = termIndex(language)
  const known = exact.get(word)
  if (known || !isShortRead([word], language, locale)) return known?.[0]
  return short.get(shortForm(word, language))?.[0]
}

/** Concepts that together are the whole word; the longest last part first. */
function allParts(word: string, reading: Reading, most: number): Part[] | undefined {
  const whole = named(word, reading)
  if (whole) return [{ text: word, concept: whole }]
  if (most < 2) return undefined
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
    const last = named(word.slice(at), reading)
    if (!last) continue
    for (const link of compoundLinks.get(reading.language) ?? []) {
      const before = word.slice(0, at)
      if (!before.endsWith(link)) continue
      const first = before.slice(0, before.length - link.length)
      const parts = first.length < SHORTEST_PART ? undefined : allParts(first, reading, most - 1)
      if (parts) return [...parts, { text: word.slice(at), concept: last }]
    }
  }
  return undefined
}

function someParts(word: string, reading: Reading): Part[][] {
  const { exact } = termIndex(reading.language)
  for (let at = SHORTEST_REST; at <= word.length - SHORTEST_HEAD; at++) {
    const head = word.slice(at)
    const concept = named(head, reading)
    if (concept && !NEVER_HEADS.test(head))
      return [[{ text: word.slice(0, at) }, { text: head, concept }]]
  }
  for (let at = word.length - SHORTEST_REST; at >= SHORTEST_BEGINNING; at--) {
    const concept = exact.get(word.slice(0, at))?.[0]
    if (concept) return [[{ text: word.slice(0, at), concept }, { text: word.slice(at) }]]
  }
  return []
}
