import type { Derivation } from "../index/dictionary.js"

/**
 * One way to read words `from..to` of the query: as any of some terms, or as any of some
 * phrases (terms in sequence).
 */
export type QueryNode = {
  from: number
  to: number
  terms: Derivation[]
  phrases: { terms: number[]; typos: number; exact: boolean }[]
}
