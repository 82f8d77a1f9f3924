import { daysBetween } from "./days.js"

/** Days before a quote's last day on which its buyer is reminded. */
export const REMINDER_DAYS = [3, 1] as const

/**
 * The reminder that is due for an open quote, by its number of days; null when none is. A day that was
 * missed is made up for until the next reminder takes its place. All days are ISO days in Jakarta.
 */
export function reminderDue(
  { valid_until, sent_on }: { valid_until: string; sent_on: string },
  today: string,
): (typeof REMINDER_DAYS)[number] | null {
  const left = daysBetween(today, valid_until)
  if (left < 0 || sent_on >= today) return null
  return [...REMINDER_DAYS].sort((a, b) => a - b).find((days) => left <= days) ?? null
}
