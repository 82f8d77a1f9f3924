import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readClaimCode } from "@serumpun/domain/claim-codes"
import { readEnv } from "../../env"
import { clientOf } from "../client/client-of"
import { type Counted, type Counter, createCounter } from "./counter"
import { type LimitName, readLimits } from "../../rate-limits"
import { refuse } from "./refuse"

type Middleware = (
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
) => Promise<void>

let counter: Counter | undefined

/** The process's one counter, with the limits of its settings. */
export function limits(): Counter {
  if (!counter) {
    const { RATE_LIMITS, REDIS_URL } = readEnv(process.env)
    counter = createCounter(readLimits(RATE_LIMITS), REDIS_URL)
  }
  return counter
}

export const byClient = (req: MedusaRequest): string => clientOf(req).address

/** An e-mail address in the body, as it would be stored; "" when there is none. */
export function byAddress(req: MedusaRequest): string {
  const { email, identifier } = (req.body ?? {}) as { email?: unknown; identifier?: unknown }
  const address = email ?? identifier
  return typeof address === "string" ? address.trim().toLowerCase().slice(0, 320) : ""
}

/** A code of the register in the body, however it was typed; what cannot be one counts for its client alone. */
export function byClaimCode(req: MedusaRequest): string {
  const { code } = (req.body ?? {}) as { code?: unknown }
  return (typeof code === "string" && readClaimCode(code.slice(0, 40))) || byClient(req)
}

export const byAccount = (req: MedusaRequest): string =>
  (req as AuthenticatedMedusaRequest).auth_context.actor_id

type Use = {
  name: LimitName
  by: (req: MedusaRequest) => string
  /** How many points a request costs; one when absent. */
  cost?: (req: MedusaRequest) => number
  /** What was refused as wrong input did nothing, so it costs nothing. */
  onlyDone?: true
  /** What was right is no guess, so it costs nothing; nor what a route calls none (`res.locals.isNoGuess`). */
  onlyFailed?: true
}

/**
 * Refuses with 429 what goes beyond a limit and says when to try again. Several limits are counted
 * together: what the first one counted is given back when a later one refuses.
 */
export function limit(...uses: Use[]): Middleware {
  return async (req, res, next) => {
    const done: { use: Use; counted: Counted }[] = []
    for (const use of uses) {
      const counted = await limits().count(use.name, use.by(req), use.cost?.(req))
      if (counted.wait_seconds > 0) {
        await Promise.all(done.map(({ counted }) => counted.giveBack?.()))
        return refuse(req, res, counted.wait_seconds)
      }
      done.push({ use, counted })
    }
    res.once("finish", () => {
      const isNoGuess = res.statusCode < 400 || res.locals["isNoGuess"] === true
      const free = isNoGuess ? "onlyFailed" : "onlyDone"
      for (const { use, counted } of done)
        if (use[free]) counted.giveBack?.().catch(() => undefined)
    })
    next()
  }
}
