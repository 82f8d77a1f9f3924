/** Too many failures in too short a time end the attempts: `limit` of them within `window_minutes`. */
export type RestartLimits = { limit: number; window_minutes: number }

const firstDelay_ms = 250
const longestDelay_ms = 15_000
const settled_ms = 60_000

export type RestartBudget = {
  /** Notes a failure. @returns how long to wait before the next try, undefined to give up */
  fail(): number | undefined
}

/**
 * Decides when something that failed is started again: at once the first time, then after waits
 * that double with every failure of the last minute.
 */
export function createRestartBudget(
  { limit, window_minutes }: RestartLimits,
  now: () => number = () => performance.now(),
): RestartBudget {
  let failures: number[] = []
  return {
    fail() {
      const at = now()
      failures = [...failures.filter((time) => at - time < window_minutes * 60_000), at]
      if (failures.length > limit) return undefined
      const recent = failures.filter((time) => at - time < settled_ms).length
      return recent === 1 ? 0 : Math.min(firstDelay_ms * 2 ** (recent - 2), longestDelay_ms)
    },
  }
}
