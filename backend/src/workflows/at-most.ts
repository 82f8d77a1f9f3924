/**
 * Lets at most `limit` pieces of work run at once in this process; the others wait for their turn in the
 * order in which they came.
 */
export function atMost(limit: number) {
  const waiting: (() => void)[] = []
  let running = 0

  return async function run<T>(work: () => Promise<T>): Promise<T> {
    if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve))
    else running += 1
    try {
      return await work()
    } finally {
      // Whoever waits takes over this place, so that nobody who comes now gets in between.
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
