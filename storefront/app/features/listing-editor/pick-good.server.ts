import { findGood } from "@serumpun/domain/find-good"
import type { KnownGood } from "@serumpun/domain/known-goods"
import { vocabularyRows } from "@serumpun/search/vocabulary-rows"

/** The good that was picked from the list, or typed in a language of the catalogue's vocabulary. */
export function pickGood(typed: string | undefined): KnownGood | null {
  return findGood(typed ?? "", (term) => {
    const row = vocabularyRows.find(({ id }) => id === term)
    return Object.values(row?.terms ?? {}).flat()
  })
}

/** What a picked good fills in, as the form's controls. */
export function controlsOfGood({ category, hs_code, processing_stage }: KnownGood) {
  return { category, hs_code, processing_stage }
}
