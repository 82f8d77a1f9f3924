import { checkRepeated, problem, type Problem } from "../problems.js"
import { sumExactly } from "../decimal.js"
import type { LegalForm } from "../units.js"

/** Forms of business that can answer for several producers: cooperatives, village enterprises, groups. */
export const groupForms: readonly LegalForm[] = [
  "koperasi",
  "koperasi_merah_putih",
  "bumdes",
  "bumdesma",
  "kub",
  "poktan",
]

export const isGroupForm = (form: string): boolean => groupForms.some((one) => one === form)

/** More producers than any group of ours has. */
export const GROUP_MEMBERS_MAX = 500
/** Listings that one line can be split over. */
export const SHARES_MAX = 50

export type ShareInput = { rfq_item_id: string; listing_id: string; quantity: number }
type Line = { rfq_item_id: string; quantity: number; options?: readonly unknown[] }
/** What makes listings of one kind: one specification can only stand for such. */
type Kind = { category: string; unit: string; hs_code: string }

export function isSameKind(a: Kind, b: Kind): boolean {
  return a.category === b.category && a.unit === b.unit && a.hs_code === b.hs_code
}

/**
 * Shares of a quote's lines: each a listing of the line's kind, each once, together the line's
 * quantity. A line without shares is its own producer's alone; one with other quantities or
 * alternatives cannot be shared, since nobody has confirmed those.
 */
export function checkShares(
  shares: ShareInput[],
  lines: Line[],
  candidates: ReadonlyMap<string, readonly { id: string }[]>,
): Problem[] {
  const each = shares.flatMap(({ rfq_item_id, listing_id, quantity }, index) => {
    const known = candidates.get(rfq_item_id)?.some(({ id }) => id === listing_id)
    if (!known) return [problem(`shares.${index}.listing_id`, "invalid_choice")]
    return quantity > 0 ? [] : [problem(`shares.${index}.quantity`, "out_of_range", { min: 0 })]
  })
  const keys = shares.map(({ rfq_item_id, listing_id }) => `${rfq_item_id} ${listing_id}`)
  const sums = lines.flatMap(({ rfq_item_id, quantity, options }) => {
    const own = shares.filter((share) => share.rfq_item_id === rfq_item_id)
    const sum = sumExactly(own.map((share) => share.quantity))
    const index = shares.findIndex((share) => share.rfq_item_id === rfq_item_id)
    if (own.length === 0) return []
    const field = `shares.${index}.quantity`
    if (options?.length) return [problem(field, "shares_with_options")]
    return sum === quantity ? [] : [problem(field, "shares_sum", { sum, quantity })]
  })
  return [...each, ...checkRepeated("shares", keys, "listing_id"), ...sums]
}
