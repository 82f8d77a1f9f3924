import { setTimeout as wait } from "node:timers/promises"

/** Milliseconds; well above what writing a notice takes. */
const ALWAYS_MS = 400

/** Runs what must not tell by its time what it found: the answer comes no sooner than this. */
export async function inSameTime(work: () => Promise<unknown>): Promise<void> {
  await Promise.all([work(), wait(ALWAYS_MS)])
}
