import type { sessionActors } from "../../modules/session/models/session"

export type SessionActor = (typeof sessionActors)[number]

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/**
 * How long a session lives, in milliseconds: `idle_ms` after its last use, `longest_ms` in all.
 * Producers work on a phone of their own with a bad network; buyers often in an office; whoever
 * works in the Admin can do most harm.
 */
export const sessionLifetimes: Record<SessionActor, { idle_ms: number; longest_ms: number }> = {
  producer: { idle_ms: 30 * DAY_MS, longest_ms: 365 * DAY_MS },
  customer: { idle_ms: 14 * DAY_MS, longest_ms: 180 * DAY_MS },
  user: { idle_ms: 12 * HOUR_MS, longest_ms: 7 * DAY_MS },
}

/** Somebody who has registered after an invitation, or who still owes a second factor. */
export const ACTORLESS_MS = 15 * 60_000

/** When a session ends that was opened at `opened_at` and is used at `used_at` for the last time. */
export function sessionEnd(
  session: { actor_type: SessionActor; actor_id: string },
  opened_at: Date,
  used_at: Date,
): Date {
  if (!session.actor_id) return new Date(opened_at.getTime() + ACTORLESS_MS)
  const { idle_ms, longest_ms } = sessionLifetimes[session.actor_type]
  return new Date(Math.min(used_at.getTime() + idle_ms, opened_at.getTime() + longest_ms))
}
