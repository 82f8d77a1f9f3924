import type { TargetLocale, TextState, TranslationKind } from "@serumpun/domain/translations"
import { textStates } from "@serumpun/domain/translations"
import type { TranslationUnit } from "../contracts/translation"

/** One text as it comes back; `kind` is how it came about by the file, null where the file does not say. */
export type FileUnit = { field: string; text: string; mark: string; kind: TranslationKind | null }
export type FileListing = { listing_id: string; units: FileUnit[] }
/** What a translator's file holds, whichever form it has. */
export type TranslationFile = { language: TargetLocale; listings: FileListing[] }

/** Fingerprints of original and text, and the state, as they were when the file was made. */
export type ReadMark = { seen: string; text: string; state: TextState }

export const markOf = ({ seen, state }: Pick<TranslationUnit, "seen" | "state">): string =>
  `${seen}.${state}`

/** Null for what is no mark of ours, or was damaged on its way. */
export function readMark(mark: string): ReadMark | null {
  const [source, text, word, ...more] = mark.split(".")
  const state = textStates.find((one) => one === word)
  if (!source || text === undefined || !state || more.length > 0) return null
  return { seen: `${source}.${text}`, text, state }
}

/** How a text in that state came about; null where somebody has to work on it. */
export const kindIn = (state: TextState): TranslationKind | null =>
  state === "missing" || state === "outdated" ? null : state
