const RENEW_MS = 2_000
/** Longer than any of our workflows takes. Then a lock that nobody gave back ends as well. */
const LONGEST_MS = 60_000

const running = new Map<string, { timer: NodeJS.Timeout; renewal: Promise<unknown> }>()

/**
 * Renews a lease while its holder lives, for a minute at most. One renewal that fails is followed by
 * the next, since the lease is some of them long.
 */
export function keepRenewing(owner: string, renew: () => Promise<unknown>): void {
  const endsAt = Date.now() + LONGEST_MS
  const timer = setInterval(() => {
    if (Date.now() > endsAt) void stopRenewing(owner)
    else lease.renewal = lease.renewal.then(renew).catch(() => undefined)
  }, RENEW_MS)
  const lease = { timer: timer.unref(), renewal: Promise.resolve() as Promise<unknown> }
  running.set(owner, lease)
}

/** Waits for a renewal under way: written after the release, it would take the lock again. */
export async function stopRenewing(owner: string): Promise<void> {
  const lease = running.get(owner)
  if (!lease) return
  clearInterval(lease.timer)
  running.delete(owner)
  await lease.renewal
}
