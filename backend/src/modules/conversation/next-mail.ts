/** A mail about new messages: what names it, and when it goes out unless they are read meanwhile. */
export type NextMail = { key: string; due_at: Date }

/** Milliseconds: whoever has the thread open reads it within this time and needs no mail. */
export const READ_FIRST_MS = 20_000
/** Between two mails about one thread to one side, however much is written. */
export const BETWEEN_MAILS_MS = 10 * 60_000

/**
 * The mail that a new message calls for; none while an earlier one waits, since that one leads to this
 * message too. `last_due_at`: of the last mail to this reader about this thread.
 */
export function nextMail({
  key,
  last_due_at,
  now,
}: {
  key: string
  last_due_at: Date | null
  now: Date
}): NextMail | null {
  if (last_due_at && last_due_at > now) return null
  const soonest = now.valueOf() + READ_FIRST_MS
  const apart = last_due_at ? last_due_at.valueOf() + BETWEEN_MAILS_MS : 0
  return { key, due_at: new Date(Math.max(soonest, apart)) }
}
