import { cleanText, toHalfWidth } from "../clean-text.js"

/** Longest quotation of what was written. */
export const QUOTED_MAX = 160
const SENTENCE_ENDS = /[.!?。！？؟\n]+/

/** Sentences as they were written, and as they are compared. */
export function sentencesOf(text: string): { sentence: string; plain: string }[] {
  return cleanText(text)
    .split(SENTENCE_ENDS)
    .map((sentence) => ({ sentence: sentence.trim(), plain: plainOf(sentence) }))
}

/** Small letters without accents, vowel marks, stretching and full widths, as they are compared. */
export function plainOf(text: string): string {
  return toHalfWidth(cleanText(text))
    .normalize("NFKD")
    .replace(/[\u0300-\u036F\u064B-\u0652\u0670\u0640]/gu, "")
    .normalize("NFKC")
    .toLowerCase()
}

/** Words of a plain text in scripts that have spaces. */
export const tokensOf = (plain: string): string[] => plain.match(/\p{L}+/gu) ?? []
