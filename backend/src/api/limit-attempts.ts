import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

const WINDOW_MS = 10 * 60_000
const MAX_ATTEMPTS = 30
const MAX_KEYS = 50_000
const MAX_KEY_LENGTH = 200

type Attempts = { count: number; until: number }

/**
 * Bounds attempts per e-mail address and window, so that passwords cannot be tried out by the
 * thousand. The address alone is the key, since the storefront's requests all come from one place.
 * `only: "failed"` gives an attempt back once it has succeeded.
 * Kept in this process; behind several processes each counts for itself.
 */
export function limitAttempts(name: string, { only }: { only: "failed" | "all" }) {
  const attempts = new Map<string, Attempts>()
  return (
    req: MedusaRequest<{ email?: unknown }>,
    res: MedusaResponse,
    next: MedusaNextFunction,
  ): void => {
    const now = Date.now()
    const entry = countOne(attempts, keyOf(name, req), now)
    if (entry.count > MAX_ATTEMPTS) return refuse(res, Math.ceil((entry.until - now) / 1000))
    if (only === "failed") {
      res.once("finish", () => {
        if (res.statusCode < 400) entry.count -= 1
      })
    }
    next()
  }
}

function keyOf(name: string, req: MedusaRequest<{ email?: unknown }>): string {
  const who = String(req.body?.email ?? req.ip)
  return `${name}:${who.trim().toLowerCase().slice(0, MAX_KEY_LENGTH)}`
}

/** Whoever tries last stays longest, so that a flood of made-up addresses forgets those first. */
function countOne(attempts: Map<string, Attempts>, key: string, now: number): Attempts {
  const known = attempts.get(key)
  const entry = known && known.until >= now ? known : { count: 0, until: now + WINDOW_MS }
  entry.count += 1
  attempts.delete(key)
  attempts.set(key, entry)
  if (attempts.size > MAX_KEYS) forgetOldest(attempts)
  return entry
}

function forgetOldest(attempts: Map<string, Attempts>): void {
  for (const key of attempts.keys()) {
    attempts.delete(key)
    return
  }
}

function refuse(res: MedusaResponse, seconds: number): void {
  res.setHeader("retry-after", String(seconds))
  res.status(429).json({
    type: "too_many_requests",
    message: `Too many attempts. Try again in ${Math.ceil(seconds / 60)} minutes.`,
  })
}
