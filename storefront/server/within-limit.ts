export class TookTooLong extends Error {
  override name = "TookTooLong"
}

/**
 * Runs `work`, which is told by its signal when the time is over.
 * @throws TookTooLong after `limit_ms`, whether or not `work` listens to its signal
 */
export async function withinLimit<T>(
  limit_ms: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const abort = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      // Rejected first: what `work` throws when it is aborted says less than this.
      reject(new TookTooLong(`Not done within ${limit_ms / 1000} s`))
      abort.abort()
    }, limit_ms)
  })
  try {
    return await Promise.race([work(abort.signal), over])
  } finally {
    clearTimeout(timer)
  }
}
