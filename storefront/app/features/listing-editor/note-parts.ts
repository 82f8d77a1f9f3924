import type { NoteAbout } from "@serumpun/backend/src/contracts/business-note.ts"
import type { IncompleteReason } from "@serumpun/domain/curation-rules"
import type { ListingPart } from "./listing-parts.ts"

const ofReason: Partial<Record<IncompleteReason, ListingPart>> = {
  pictures_unclear: "pictures",
  text_unclear: "texts",
  translation_wrong: "texts",
  certificate_unreadable: "certificates",
  certificate_missing: "certificates",
  packing_unclear: "packing",
  price_unclear: "price",
  hs_code_doubtful: "kind",
  capacity_unproven: "amount",
  sample_needed: "sample",
}

/** Operators may add criteria, of which no part is known. */
const ofCriterion: Record<string, ListingPart> = {
  quality: "kind",
  capacity: "amount",
  continuity: "amount",
  packaging: "packing",
  design: "pictures",
  sustainability: "certificates",
}

/** The part of the editor where what a note asks for is changed, if it is one. */
export function partOfNote(about: NoteAbout): ListingPart | null {
  if (!about) return null
  if ("reason" in about) return ofReason[about.reason] ?? null
  return ofCriterion[about.criterion] ?? null
}
