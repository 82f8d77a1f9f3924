import { yearOf } from "./days.js"
import { problem, type Problem } from "./problems.js"

/** What a business was given: money, or a thing to work with. */
export const grantKinds = ["money", "tool"] as const
export type GrantKind = (typeof grantKinds)[number]

/** Whose money it was: the state's, a province's or a regency's or city's budget, or another's. */
export const grantSources = ["apbn", "apbd_province", "apbd_city", "other"] as const
export type GrantSource = (typeof grantSources)[number]

const FIRST_YEAR = 2000
/** More than any small business was ever given at once. */
const MOST_IDR = 2_000_000_000

export type GrantAmount = { kind: GrantKind; amount_idr: number | null; year: number }

/** What is wrong with what was noted. What a tool is worth need not be known. @param today an ISO day */
export function checkGrant({ kind, amount_idr, year }: GrantAmount, today: string): Problem[] {
  const max = yearOf(today)
  return [
    ...(kind === "money" && amount_idr === null ? [problem("amount_idr", "required")] : []),
    ...(amount_idr === null ? [] : checkAmount(amount_idr)),
    ...(Number.isInteger(year) && year >= FIRST_YEAR && year <= max
      ? []
      : [problem("year", "out_of_range", { min: FIRST_YEAR, max })]),
  ]
}

function checkAmount(amount_idr: number): Problem[] {
  if (!Number.isInteger(amount_idr)) return [problem("amount_idr", "too_many_decimals", { max: 0 })]
  return amount_idr < 1 || amount_idr > MOST_IDR
    ? [problem("amount_idr", "out_of_range", { min: 1, max: MOST_IDR })]
    : []
}
