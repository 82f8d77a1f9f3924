/** Prints each step when it ends, with what came of it and how long it took. */
export type Progress = {
  step<T>(title: string, work: (note: (text: string) => void) => Promise<T>): Promise<T>
}

export function createProgress(write: (line: string) => void): Progress {
  return {
    async step(title, work) {
      const started = performance.now()
      let outcome = ""
      const timer = setInterval(() => write(`… ${title} (${elapsed(started)} s so far)`), 15_000)
      try {
        const result = await work((text) => (outcome = text))
        write(`✓ ${title}${outcome ? `: ${outcome}` : ""} (${elapsed(started)} s)`)
        return result
      } catch (error) {
        write(`✗ ${title} (${elapsed(started)} s)`)
        throw error
      } finally {
        clearInterval(timer)
      }
    },
  }
}

function elapsed(started: number): string {
  return ((performance.now() - started) / 1000).toFixed(1)
}
