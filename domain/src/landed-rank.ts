import { subtractMoney, type Currency } from "./money.js"

/** Something with a price that may be unknown, what it is a price for, and for how many goods. */
export type Ranked = { total: number | null; covers: string; goods: number }

/**
 * How one total stands among those for the same goods in the same amount: `cheapest` of the known ones,
 * or so much dearer; null when it is unknown, or when nothing else is for the same.
 */
export type Standing = { kind: "cheapest" } | { kind: "dearer"; by: number } | null

/**
 * The known ones first: those for most goods, since a price for fewer is lower for that alone, and of
 * these the cheapest. What is unknown stands last.
 */
export function rankKnownFirst<T extends Ranked>(rows: T[]): T[] {
  return [...rows].sort((a, b) => {
    if (a.total === null || b.total === null)
      return Number(a.total === null) - Number(b.total === null)
    return b.goods - a.goods || a.total - b.total
  })
}

/** Where each row stands, in the rows' order. */
export function standings(rows: Omit<Ranked, "goods">[], currency: Currency): Standing[] {
  return rows.map(({ total, covers }) => {
    const same = rows.filter((row) => row.covers === covers)
    if (total === null || same.length < 2) return null
    const least = Math.min(...same.flatMap((row) => row.total ?? []))
    return total === least
      ? { kind: "cheapest" }
      : { kind: "dearer", by: subtractMoney(total, least, currency) }
  })
}
