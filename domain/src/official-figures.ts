import { fromDecimal, roundTo, toDecimal } from "./decimal.js"

/** What an official figure is a part of: exports by goods, or the region's product by industry. */
export const officialKinds = ["exports", "grdp"] as const
export type OfficialKind = (typeof officialKinds)[number]

export const officialUnits = ["percent", "idr", "usd", "kg"] as const
export type OfficialUnit = (typeof officialUnits)[number]

/** The seventeen industries that Statistics Indonesia counts a region's product by; letters of KBLI and ISIC. */
const industries = [
  ...(["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L"] as const),
  ...(["MN", "O", "P", "Q", "RSTU"] as const),
]
export type Industry = (typeof industries)[number]
export const isIndustry = (sector: string): sector is Industry =>
  industries.some((one) => one === sector)

/** What the source puts together under "all the rest". */
const OTHER_SECTOR = "other"

/** Exports are named by a chapter or heading of the Harmonized System, a product by its industry. */
export function isOfficialSector(kind: OfficialKind, sector: string): boolean {
  if (sector === OTHER_SECTOR) return true
  return kind === "grdp" ? isIndustry(sector) : /^\d{2}(\d{2})?$/.test(sector)
}

/** Columns of the file, in their order. */
export const officialColumns = [
  "kind",
  "province",
  "regency",
  "year",
  "sector",
  "value",
  "unit",
  "source",
  "source_date",
] as const
export type OfficialColumn = (typeof officialColumns)[number]

const PERCENT_DECIMALS = 4
/** Percentages that are no part of a whole are refused. */
export const isOfficialValue = (value: number, unit: OfficialUnit): boolean =>
  Number.isFinite(value) &&
  value >= 0 &&
  (unit !== "percent" ||
    (value <= 100 && fromDecimal(roundTo(toDecimal(value), PERCENT_DECIMALS)) === value))

/** Years of one series, each with its value or without one: what a source leaves out stays empty. */
export function everyYear<T extends { year: number }>(
  rows: readonly T[],
  { from, to }: { from: number; to: number },
): { year: number; row: T | null }[] {
  const known = new Map(rows.map((row) => [row.year, row]))
  return Array.from({ length: to - from + 1 }, (_, index) => ({
    year: from + index,
    row: known.get(from + index) ?? null,
  }))
}
