import { subtractMoney, type Currency } from "./money.js"

/** Something with a price that may be unknown, and what it is a price for. */
export type Ranked = { total: number | null; covers: string }

/**
 * How one total stands among those for the same goods in the same amount: `cheapest` of the known ones,
 * or so much dearer; null when it is unknown, or when nothing else is for the same.
 */
export type Standing = { kind: "cheapest" } | { kind: "dearer"; by: number } | null

/** The known ones first, cheapest first; what is unknown stands last and is never the cheapest. */
export function rankKnownFirst<T extends Ranked>(rows: T[]): T[] {
  return [...rows].sort((a, b) => {
    if (a.total === null || b.total === null)
      return Number(a.total === null) - Number(b.total === null)
    return a.total - b.total
  })
}

/** Where each row stands, in the rows' order. */
export function standings(rows: Ranked[], currency: Currency): Standing[] {
  return rows.map(({ total, covers }) => {
    const same = rows.filter((row) => row.covers === covers)
    if (total === null || same.length < 2) return null
    const least = Math.min(...same.flatMap((row) => row.total ?? []))
    return total === least
      ? { kind: "cheapest" }
      : { kind: "dearer", by: subtractMoney(total, least, currency) }
  })
}
