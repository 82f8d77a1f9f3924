import type { Pause } from "@serumpun/domain/pauses"
import { problem, type Problem } from "@serumpun/domain/problems"
import { type FormValues, textOrNull } from "#app/lib/kept/form-values.ts"

/** A pause ends on a day, or its producer ends it: each is chosen, since half a date arrives as none. */
export const pauseEnds = ["day", "open"] as const

export function writePause(pause: Pause | null): FormValues {
  return { end: pause && pause.until === null ? "open" : "day", until: pause?.until ?? "" }
}

export function readPause(values: FormValues): { pause: Pause; problems: Problem[] } {
  const until = textOrNull(values.until)
  const end = pauseEnds.find((known) => known === values.end)
  if (end === "day")
    return { pause: { until }, problems: until ? [] : [problem("until", "required")] }
  // A day beside "no day yet": only the person knows which of the two they mean.
  const isClear = end === "open" && !until
  return { pause: { until: null }, problems: isClear ? [] : [problem("end", "invalid_choice")] }
}
