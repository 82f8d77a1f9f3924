import { askedAs, type CatalogueQuery, type Count, countListings } from "../find-listings.js"
import { type Asked, type Reading, readWith } from "../meaning/read-meanings.js"
import type { SearchTarget } from "../search-target.js"
import { correctSwappedLetters } from "../swapped-letters.js"
import { isFiller, withNearWords, withoutFillers, withSomeWords } from "./plan-steps.js"
import { inPageWords } from "./page-words.js"
import { isAllKnown, queryUnits, type Unit } from "./query-units.js"
import type { Step } from "./step.js"

/** Another way to ask, with what the reader is told of it. */
export type Widened = { asked: Asked; step?: Step; understood?: string }

const inNames: Pick<Asked, "attributes"> = { attributes: ["title", "keywords"] }
const MOST_UNITS = 30

/**
 * The first other way to ask what found nothing, that finds something: meanings as words, one
 * of them less, swapped letters put right, without fillers, with near words, with some of the words. Undefined when none
 * does. Two requests to search at most.
 */
export async function widenQuery(
  target: SearchTarget,
  query: CatalogueQuery,
  { reading, asked }: { reading: Reading; asked: Asked },
): Promise<Widened | undefined> {
  const count = (counts: Count[]) => countListings(target, query, counts)
  const units = queryUnits(asked.words, query.locale).slice(0, MOST_UNITS)
  const toCount = ({ asked: other }: Widened) => askedAs(inPageWords(other, query.locale))
  const ways = otherWays(query, { reading, asked }, units)
  const named = units.filter((unit) => !isFiller(unit))
  const counts = await count([...ways.map(toCount), ...named.map(countInNames)])
  const way = ways.find((_, at) => counts[at] > 0)
  if (way) return way
  const listings = new Map(named.map((unit, at) => [unit, counts[ways.length + at]]))
  const steps = withSomeWords(units.map((unit) => ({ ...unit, listings: listings.get(unit) ?? 0 })))
  const candidates = [...steps.flatMap((step) => waysOf(step, asked)), ...asTyped(asked, units)]
  const found = candidates.length > 0 ? await count(candidates.map(toCount)) : []
  return candidates.find((_, at) => found[at] > 0)
}

/** With all words that say something of goods. */
function otherWays(
  { locale }: CatalogueQuery,
  { reading, asked }: { reading: Reading; asked: Asked },
  units: Unit[],
): Widened[] {
  const swapped = correctSwappedLetters(asked.words, locale)
  const steps = [withoutFillers(units), withNearWords(units, locale)]
  return [
    ...(asked.meanings.length > 0 ? [{ asked: readWith(reading, []) }] : []),
    ...withoutOneMeaning(asked),
    ...(swapped ? [{ asked: { ...asked, words: swapped }, understood: swapped }] : []),
    ...steps.flatMap((step) => (step ? waysOf(step, asked) : [])),
  ]
}

/** Known words in descriptions too, and as they were typed: a word of another language may be one of this. */
function asTyped(asked: Asked, units: Unit[]): Widened[] {
  const known = units.filter(({ concept }) => concept)
  if (known.length === 0 || asked.words.includes('"')) return []
  const words = (of: (unit: Unit) => string) => units.map(of).filter(Boolean).join(" ")
  const everywhere = words(({ text, asked: other }) => other ?? text)
  const typed = words(({ text, concept, asked: other }) =>
    concept ? `"${text}"` : (other ?? text),
  )
  const texts = isAllKnown(units) ? [everywhere, typed] : [typed]
  return texts.map((text) => ({ asked: { ...asked, words: text, is_final: true } }))
}

/** The catalogue has what some of several meanings ask for: the first one is given up first. */
function withoutOneMeaning({ words, meanings }: Asked): Widened[] {
  if (meanings.length < 2) return []
  return meanings.map((left) => ({
    asked: { words, meanings: meanings.filter((other) => other !== left) },
    step: { kind: "meanings", words, left_out: [left.typed] },
  }))
}

/** A step with what was understood as filters, and without. */
function waysOf(step: Step, { meanings }: Asked): Widened[] {
  // Some words only: anything is in a description, so they must be in the name.
  const asked = { words: step.words, meanings, ...(step.kind === "some" ? inNames : {}) }
  if (meanings.length === 0) return [{ asked, step }]
  const left_out = [...step.left_out, ...meanings.map(({ typed }) => typed)]
  return [
    { asked, step },
    { asked: { ...asked, meanings: [] }, step: { ...step, left_out } },
  ]
}

/** The space says that the word is whole. */
const countInNames = ({ text, asked }: Unit): Count => ({ q: asked ?? `${text} `, ...inNames })
