import type { TextState } from "@serumpun/domain/translations"
import type { TranslationUnit, TranslationWork } from "../contracts/translation"
import { fingerprint } from "../merging/content-stamp"

/** One text as the desk reads it. */
export function unitOf(
  field: string,
  text: string,
  state: TextState,
  source = "Tas rotan",
): TranslationUnit {
  const seen = `${fingerprint(source)}.${fingerprint(text)}`
  return { field, source, text, state, max: field === "title" ? 70 : 2_000, seen }
}

/** A public listing with these texts, into Japanese. */
export const workOf = (...units: TranslationUnit[]): TranslationWork => ({
  ...{ listing_id: "prod_01", title: "Tas rotan", producer: "Rotan Jaya", language: "ja" },
  ...{ is_public: true, is_waiting: false, units },
})
