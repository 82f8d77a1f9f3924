import { addMonths, isDay } from "./days.js"
import { problem, type Problem } from "./problems.js"

/** A public listing that nobody can ask for at the moment: sold out, or not in season. */
export type Pause = {
  /** The ISO day in Jakarta from which it can be asked for again; null until its producer ends it. */
  until: string | null
}

/** Nobody knows further ahead; without a day it lasts as long as it takes. */
const MAX_PAUSE_MONTHS = 24

/** The pause, while it lasts; `today`: ISO day in Jakarta. */
export function pauseOn<P extends Pause>(pause: P | null | undefined, today: string): P | null {
  return pause && (pause.until === null || pause.until > today) ? pause : null
}

/** What is wrong with the day that a pause is to end on; `today`: ISO day in Jakarta. */
export function checkPause({ until }: Pause, today: string): Problem[] {
  if (until === null) return []
  if (!isDay(until)) return [problem("until", "invalid_date")]
  if (until <= today) return [problem("until", "date_in_past")]
  const last = addMonths(today, MAX_PAUSE_MONTHS)
  return until > last ? [problem("until", "out_of_range", { max: last })] : []
}

/** Why a paused listing cannot be asked for. */
export function pausedProblem(field: string, { until }: Pause): Problem {
  return until === null
    ? problem(field, "listing_paused_open")
    : problem(field, "listing_paused", { day: until })
}
