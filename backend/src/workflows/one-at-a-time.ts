/**
 * Work that takes everything there is to do: it runs once at a time in this process, and whoever asks
 * during a run waits for one more after it, which sees what they have written.
 */
export function oneAtATime<Input>(work: (input: Input) => Promise<void>) {
  let running: Promise<void> | null = null
  let isAskedAgain = false

  async function runUntilNobodyAsks(input: Input) {
    do {
      isAskedAgain = false
      await work(input)
    } while (isAskedAgain)
  }

  return (input: Input): Promise<void> => {
    if (running) isAskedAgain = true
    else running = runUntilNobodyAsks(input).finally(() => (running = null))
    return running
  }
}
