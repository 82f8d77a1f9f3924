import type { FormValues } from "#app/lib/kept/form-values.ts"
import type { FoundUnsent, Unsent } from "#app/lib/kept/unsent-store.ts"
import { typedSince } from "./typed-controls.ts"

type Page = {
  /** Beginning of the stamp that the form was saved on a moment ago. */
  saved: string | null
  /** Whether the form shows what was typed, since it was refused. */
  isTyped: boolean
  /** What the form shows. */
  shown: FormValues
}

type Plan = {
  /** Has reached the server, with the button or on its own when the page was closed. */
  arrived: FoundUnsent[]
  /** Goes on in this page, oldest first: all that were typed on the version of the newest. */
  going: FoundUnsent[]
}

/**
 * What becomes of what this page kept before it was drawn anew, and of what closed pages have left behind,
 * oldest first. What was typed on another version than the newest stays kept until that has been sent.
 */
export function planTakeOver(found: FoundUnsent[], { saved, isTyped, shown }: Page): Plan {
  const isSaved = ({ base, submitted }: Unsent) =>
    saved !== null && submitted === true && base.startsWith(saved)
  const isShown = ({ values }: Unsent) =>
    !isTyped && Object.keys(typedSince(shown, { ...shown, ...values })).length === 0
  const arrived = found.filter(({ unsent }) => isSaved(unsent) || isShown(unsent))
  const waiting = found.filter((one) => !arrived.includes(one))
  const base = waiting.at(-1)?.unsent.base
  return { arrived, going: waiting.filter(({ unsent }) => unsent.base === base) }
}
