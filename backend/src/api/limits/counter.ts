import { createHash } from "node:crypto"
import { Redis } from "ioredis"
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
} from "rate-limiter-flexible"
import type { Limit, LimitName, Limits } from "../../rate-limits"

/** What was counted, for giving it back; or how long to wait, in seconds, because nothing was. */
export type Counted =
  { wait_seconds: 0; giveBack: () => Promise<void> } | { wait_seconds: number; giveBack: null }

export type Counter = {
  /** Counts `points` against one key, in one step, so that no two requests share the last point. */
  count(name: LimitName, key: string, points?: number): Promise<Counted>
}

/** Counts in this process, or with `redis_url` in Redis, where all processes count together. */
export function createCounter(limits: Limits, redis_url: string | undefined): Counter {
  const redis = redis_url
    ? new Redis(redis_url, { maxRetriesPerRequest: 1, enableOfflineQueue: false })
    : null
  // ioredis tells of each failed attempt to connect; an unheard error would end the process.
  redis?.on("error", () => undefined)
  const limiters = new Map(
    (Object.entries(limits) as [LimitName, Limit][]).map(([name, limit]) => [
      name,
      [
        createLimiter(redis, `limit:${name}`, limit.points, limit.seconds),
        ...(limit.then ? [createLimiter(redis, `limit:${name}:then`, 1, limit.then)] : []),
      ],
    ]),
  )
  return {
    async count(name, key, points = 1) {
      const short = hash(key)
      let wait_seconds = Infinity
      for (const limiter of limiters.get(name) ?? []) {
        const refusal = await consume(limiter, short, points)
        if (!refusal) {
          return {
            wait_seconds: 0,
            giveBack: async () => void (await limiter.reward(short, points)),
          }
        }
        wait_seconds = Math.min(wait_seconds, Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)))
      }
      return { wait_seconds, giveBack: null }
    },
  }
}

/** While Redis is away each process counts for itself: slower attackers, and people still get in. */
function createLimiter(
  redis: Redis | null,
  keyPrefix: string,
  points: number,
  duration: number,
): RateLimiterAbstract {
  const memory = new RateLimiterMemory({ keyPrefix, points, duration })
  if (!redis) return memory
  return new RateLimiterRedis({
    storeClient: redis,
    keyPrefix,
    points,
    duration,
    insuranceLimiter: memory,
  })
}

async function consume(
  limiter: RateLimiterAbstract,
  key: string,
  points: number,
): Promise<RateLimiterRes | null> {
  try {
    await limiter.consume(key, points)
    return null
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    // A refused attempt must not use up what others of the same key have left.
    await limiter.reward(key, points)
    return refusal
  }
}

/** Keys hold e-mail addresses: a hash keeps them out of Redis, and of one length in memory. */
function hash(key: string): string {
  return createHash("sha256").update(key).digest("base64url").slice(0, 22)
}
