import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

const WINDOW_MS = 10 * 60_000
const MAX_KEYS = 10_000

/**
 * Bounds attempts per e-mail address and window, so that passwords cannot be tried out by the thousand.
 * Kept in this process; behind several processes each counts for itself.
 */
export function limitAttempts(name: string, max = 30) {
  const attempts = new Map<string, { count: number; until: number }>()
  return (
    req: MedusaRequest<{ email?: unknown }>,
    res: MedusaResponse,
    next: MedusaNextFunction,
  ): void => {
    const now = Date.now()
    const key = `${name}:${String(req.body?.email ?? req.ip).toLowerCase()}`
    const entry = attempts.get(key)
    if (!entry || entry.until < now) {
      if (attempts.size >= MAX_KEYS) attempts.clear()
      attempts.set(key, { count: 1, until: now + WINDOW_MS })
      return next()
    }
    entry.count += 1
    if (entry.count <= max) return next()
    const seconds = Math.ceil((entry.until - now) / 1000)
    res.setHeader("retry-after", String(seconds))
    res.status(429).json({
      type: "too_many_requests",
      message: `Too many attempts. Try again in ${Math.ceil(seconds / 60)} minutes.`,
    })
  }
}
