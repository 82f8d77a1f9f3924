/**
 * Lets work run as long as the weights of what runs fit into `total` together; what is heavier than that runs
 * alone. Whoever came first starts first, so that heavy work is not passed for ever by light work.
 */
export function createBudget(total: number) {
  const waiting: { weight: number; start: () => void }[] = []
  let used = 0

  function startNext(): void {
    for (let next = waiting[0]; next && (used === 0 || used + next.weight <= total);) {
      used += next.weight
      waiting.shift()
      next.start()
      next = waiting[0]
    }
  }

  return async function within<T>(weight: number, work: () => Promise<T>): Promise<T> {
    await new Promise<void>((start) => {
      waiting.push({ weight, start })
      startNext()
    })
    try {
      return await work()
    } finally {
      used -= weight
      startNext()
    }
  }
}
