import type { Derivation } from "../index/dictionary.js"

/**
 * Terms in sequence, `null` where a stop word stood. `exact` when the buyer asked for just this
 * phrase; a synonym or a word taken apart is no exact one.
 */
export type PhraseReading = {
  terms: (number | null)[]
  typos: number
  exact: boolean
}

/**
 * One way to read words `from..to` of the query: as any of some terms, or as any of some phrases.
 * `position` is where the words stand in the query, in positions as of a text, and `end` the
 * position after them.
 */
export type QueryNode = {
  from: number
  to: number
  position: number
  end: number
  /** Most typos that a match may have; at least one, since any word may be taken apart. */
  mostTypos: number
  terms: Derivation[]
  phrases: PhraseReading[]
}

/** Words read as one cost as many typos as they are, as in Meilisearch. */
export function joinCost({ from, to }: QueryNode): number {
  return to - from === 1 ? 0 : to - from
}
