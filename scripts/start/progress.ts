/** What a step says about itself. */
export type StepVoice = {
  /** What came of it, shown with its time when it ends. */
  note(text: string): void
  /** Where it is now; shown at once, but not more often than every few seconds. */
  tell(text: string): void
}

/** Prints each step when it ends, with what came of it and how long it took. */
export type Progress = {
  step<T>(title: string, work: (voice: StepVoice) => Promise<T>): Promise<T>
}

const quiet_ms = 10_000

export function createProgress(write: (line: string) => void): Progress {
  return {
    async step(title, work) {
      const started = performance.now()
      let outcome = ""
      let where = ""
      let spoke = started
      const speak = () => {
        spoke = performance.now()
        write(`… ${title}${where ? `: ${where}` : ""} (${elapsed(started)} s so far)`)
      }
      const timer = setInterval(speak, quiet_ms)
      try {
        const result = await work({
          note: (text) => (outcome = text),
          tell: (text) => {
            where = text
            if (performance.now() - spoke > quiet_ms / 2) speak()
          },
        })
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
