import type { TextState, TranslationKind } from "@serumpun/domain/translations"

/** Before the colon of `subState` stands who has defined it. */
const OWN = "serumpun:"

type SegmentState = { state: string; subState?: string }

const states: Record<TextState, SegmentState> = {
  missing: { state: "initial" },
  outdated: { state: "initial", subState: `${OWN}outdated` },
  machine: { state: "translated", subState: `${OWN}machine` },
  draft: { state: "translated" },
  reviewed: { state: "reviewed" },
}

/** A checked text is final once buyers read it. */
export const segmentState = (state: TextState, isPublic: boolean): SegmentState =>
  state === "reviewed" && isPublic ? { state: "final" } : states[state]

/** Null where the translator's program does not say that somebody has worked on it. */
export function kindOfSegment({ state, subState }: Partial<SegmentState>): TranslationKind | null {
  if (state === "reviewed" || state === "final") return "reviewed"
  if (state !== "translated") return null
  return subState === `${OWN}machine` ? "machine" : "draft"
}
