/** Producers, curators and certificates live by the calendar of Jakarta (UTC+7, no summer time). */
export const JAKARTA = "Asia/Jakarta"

/** The ISO calendar day at a moment, in a time zone. */
export function dayIn(moment: Date, timeZone: string = JAKARTA): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(moment)
}

export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const parsed = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(parsed.valueOf()) && parsed.toISOString().startsWith(value)
}

/** Same day of month `months` later, or that month's last day (31 Jan + 1 → 28 or 29 Feb). */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)))
    .toISOString()
    .slice(0, 10)
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Months of a season, 1 to 12: November to February is 11, 12, 1, 2. Empty for no season. */
export function seasonMonths(season: { from_month: number; to_month: number } | null): number[] {
  if (!season) return []
  const length = ((season.to_month - season.from_month + 12) % 12) + 1
  return Array.from({ length }, (_, index) => ((season.from_month - 1 + index) % 12) + 1)
}
