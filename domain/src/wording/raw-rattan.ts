import { RAW_RATTAN, refuseRawRattan } from "../hs-codes.js"
import type { ListingContent } from "../listing-content.js"
import type { Problem } from "../problems.js"
import { hasWord, plainOf } from "./plain-words.js"

const words = "rattan rattans rotan rohrattan روطان راتان 籐 藤 ラタン".split(" ")

/**
 * Raw rattan stays in Indonesia whatever code it is listed under: goods of the stage "raw" whose title
 * says rattan, in any language. Under its own code the code is refused already.
 */
export function checkRawRattan({ title, processing_stage, hs_code }: ListingContent): Problem[] {
  if (processing_stage !== "raw" || hs_code === RAW_RATTAN) return []
  const isRattan = Object.values(title).some((text) => hasWord(plainOf(text), words))
  return isRattan ? [refuseRawRattan("processing_stage")] : []
}
