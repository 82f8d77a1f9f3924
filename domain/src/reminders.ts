import { daysBetween } from "./days.js"

/** Days before a quote's last day on which its buyer is reminded. */
export const REMINDER_DAYS = [3, 1] as const
/** Days before the last day of a certificate or an approval on which its producer is reminded. */
export const EXPIRY_REMINDER_DAYS = [90, 30, 7] as const

/**
 * The reminder that is due for an open quote, by its number of days; null when none is. A day that was
 * missed is made up for until the next reminder takes its place. All days are ISO days in Jakarta.
 */
export function reminderDue(
  { valid_until, sent_on }: { valid_until: string; sent_on: string },
  today: string,
): (typeof REMINDER_DAYS)[number] | null {
  return sent_on >= today ? null : dueOf(REMINDER_DAYS, valid_until, today)
}

/** The same for a certificate or an approval, of the days in `EXPIRY_REMINDER_DAYS`. */
export function expiryReminderDue(
  valid_until: string,
  today: string,
): (typeof EXPIRY_REMINDER_DAYS)[number] | null {
  return dueOf(EXPIRY_REMINDER_DAYS, valid_until, today)
}

function dueOf<Days extends number>(
  reminders: readonly Days[],
  valid_until: string,
  today: string,
): Days | null {
  const left = daysBetween(today, valid_until)
  if (left < 0) return null
  return [...reminders].sort((a, b) => a - b).find((days) => left <= days) ?? null
}
