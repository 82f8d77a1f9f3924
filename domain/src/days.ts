import { cleanCode } from "./clean-text.js"

/** Producers, curators and certificates live by the calendar of Jakarta (UTC+7, no summer time). */
export const JAKARTA = "Asia/Jakarta"

// Making one takes twenty times as long as using it, and every page asks what day it is.
const calendars = new Map<string, Intl.DateTimeFormat>()

/** The ISO calendar day at a moment, in a time zone. */
export function dayIn(moment: Date, timeZone: string = JAKARTA): string {
  let calendar = calendars.get(timeZone)
  if (!calendar) {
    calendar = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" })
    calendars.set(timeZone, calendar)
  }
  return calendar.format(moment)
}

/** Days of trade: a certificate of the year 202 or 20260 is a slip of the finger. */
const FIRST_YEAR = 1900
const LAST_YEAR = 2199

/** Whether a text is a day of the calendar, written as ISO 8601 does: 2027-02-30 is none. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const parsed = new Date(`${value}T00:00:00Z`)
  if (Number.isNaN(parsed.valueOf()) || !parsed.toISOString().startsWith(value)) return false
  const year = yearOf(value)
  return year >= FIRST_YEAR && year <= LAST_YEAR
}

/**
 * A day as somebody typed it, as an ISO day: "2027/5/1", "２０２７－０５－０１", "٢٠٢٧-٠٥-٠١". The year
 * comes first, since 1/5 and 5/1 cannot be told apart. What is no day comes back cleaned.
 */
export function readDay(text: string): string {
  const typed = cleanCode(text.slice(0, 40))
  const [, year, month = "", day = ""] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(typed) ?? []
  return year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : typed
}

/** The calendar year of an ISO day. */
export function yearOf(day: string): number {
  return Number(day.slice(0, 4))
}

/** The calendar month of an ISO day, 1 to 12. */
export function monthOf(day: string): number {
  return Number(day.slice(5, 7))
}

/** Whole days from one ISO day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((midnight(to) - midnight(from)) / DAY_MS)
}

/** The moment an ISO day begins in Jakarta. */
export function startOfDay(day: string): Date {
  return new Date(`${day}T00:00:00+07:00`)
}

/** The moment an ISO day is over in Jakarta: what is valid until it holds before that moment. */
export function endOfDay(day: string): Date {
  return startOfDay(addDays(day, 1))
}

const DAY_MS = 86_400_000
const midnight = (day: string) => Date.parse(`${day}T00:00:00Z`)

/** Same day of month `months` later, or that month's last day (31 Jan + 1 → 28 or 29 Feb). */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)))
    .toISOString()
    .slice(0, 10)
}

export function addDays(day: string, days: number): string {
  return new Date(midnight(day) + days * DAY_MS).toISOString().slice(0, 10)
}

/** Months of a season, 1 to 12: November to February is 11, 12, 1, 2. Empty for no season. */
export function seasonMonths(season: { from_month: number; to_month: number } | null): number[] {
  if (!season) return []
  const length = ((season.to_month - season.from_month + 12) % 12) + 1
  return Array.from({ length }, (_, index) => ((season.from_month - 1 + index) % 12) + 1)
}
