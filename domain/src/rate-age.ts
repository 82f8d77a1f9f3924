import { addDays } from "./days.js"

/** After so many days an exchange rate is shown as old: markets move, and somebody forgot to enter it. */
export const RATES_FRESH_DAYS = 7

/** Whether a table of rates is older than that; both are ISO days. */
export function isOldRate(as_of: string, today: string): boolean {
  return as_of < addDays(today, -RATES_FRESH_DAYS)
}
