import type { Unit } from "@serumpun/domain/units"
import type { FacetName } from "../facets.js"

/** What words of a query stand for, as filters know it. */
export type Sense =
  /** Two, four or six digits: chapter, heading, subheading. */
  | { kind: "hs_code"; value: string }
  /** Any of these codes. */
  | { kind: Extract<FacetName, "certificate" | "province" | "ready_for">; values: string[] }
  /** Goods whose minimum order is at most this, or below it; in any unit when none is given. */
  | { kind: "moq"; most: number; is_below: boolean; unit?: Unit }
  /** Goods whose lowest price per unit is at most this, or below it; `usd` is `most` in dollars. */
  | {
      kind: "price_from"
      most: number
      is_below: boolean
      currency: string
      usd: number
      unit?: Unit
    }

/** Words that were understood, `typed` as in the query. */
export type Meaning = Sense & { typed: string }

/** A stretch of the folded query that has a sense. */
export type FoundSense = {
  start: number
  end: number
  sense: Sense
  /** False when the words can also be part of a good's name: the catalogue decides. */
  is_certain: boolean
}

/**
 * Finds what it knows in a folded query. Stretches that another reader took are zero characters,
 * which are part of no word.
 */
export type SenseReader = (text: string, per_usd: Record<string, number>) => FoundSense[]
