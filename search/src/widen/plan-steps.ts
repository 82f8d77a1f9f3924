import { nearWord } from "./near-words.js"
import { joinUnits, type Unit } from "./query-units.js"
import type { Step } from "./step.js"

/** A unit with the number of listings that have it in their names. */
export type CountedUnit = Unit & { listings: number }

const MOST_CANDIDATES = 12
const SHORTEST_ALONE = 3

function step(kind: Step["kind"], all: Unit[], kept: Unit[]): Step {
  const left_out = all.filter((unit) => !kept.includes(unit)).map(({ text }) => text)
  return { kind, words: joinUnits(kept), left_out }
}

export const isFiller = ({ kind }: Unit) => kind === "filler"

/** Without words that say nothing of goods; undefined when there are none, or no others. */
export function withoutFillers(units: Unit[]): Step | undefined {
  const kept = units.filter((unit) => !isFiller(unit))
  return kept.length > 0 && kept.length < units.length ? step("fillers", units, kept) : undefined
}

/** With words read as near ones, which nothing else has; undefined when there are none. */
export function withNearWords(units: Unit[], locale: string): Step | undefined {
  const kept = units.filter((unit) => !isFiller(unit))
  const last = kept.length - 1
  const read = kept.map((unit, at) => ({ ...unit, near: nearOf(unit, locale, at === last) }))
  if (!read.some(({ near }) => near)) return undefined
  const left_out = units.filter(isFiller).map(({ text }) => text)
  const words = joinUnits(read.map((unit) => ({ ...unit, text: unit.near ?? unit.text })))
  return { kind: "near", words, left_out }
}

const nearOf = (unit: Unit, locale: string, isLast: boolean) =>
  unit.kind === "word" && !unit.concept ? nearWord(unit.text, locale, isLast) : undefined

/**
 * Fewer and fewer of the words, the rarest last; each unit as a whole, so that palm sugar never
 * becomes palm. When the query names goods, one of them stays.
 */
export function withSomeWords(counted: CountedUnit[]): Step[] {
  const units = counted.filter((unit, at) => at === firstOf(counted, unit))
  const named = units.filter((unit) => !isFiller(unit))
  const namesGoods = named.some(({ kind }) => kind === "good")
  const kept = named
    .filter(({ listings }) => listings > 0)
    .sort((a, b) => rankOf(a) - rankOf(b) || a.listings - b.listings)
  const inOrder = (some: CountedUnit[]) => units.filter((unit) => some.includes(unit))
  const sets = kept.map((_, dropped) => kept.slice(0, kept.length - dropped))
  const others = kept.slice(1).map((unit) => [unit])
  return [...sets, ...others]
    .filter((some) => some.some(({ kind }) => (namesGoods ? kind === "good" : kind === "word")))
    .filter((some) =>
      some.some(({ text }) => text.length >= SHORTEST_ALONE || !/^[a-z\d]/i.test(text)),
    )
    .slice(0, MOST_CANDIDATES)
    .map((some) => step("some", units, inOrder(some)))
}

const RANK = { good: 0, word: 1, describing: 2, filler: 3 } satisfies Record<Unit["kind"], number>

/** What is dropped last comes first; numbers say least. */
const rankOf = ({ kind, text }: Unit) => (/^\p{Nd}/u.test(text) ? 4 : RANK[kind])

/** Parts of a compound have the same text. */
const firstOf = (units: Unit[], { text, asked }: Unit) =>
  units.findIndex(
    (other) => other.text.toLowerCase() === text.toLowerCase() && other.asked === asked,
  )
