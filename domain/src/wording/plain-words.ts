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

/**
 * Words of scripts with spaces are found whole ("Gayo", not "Gayonara"; German joins them with what
 * follows, "Gayo-Kaffee", "Gayokaffee"), those of others wherever they stand. An Arabic word may have
 * its article and a preposition before it.
 */
export function hasWord(plain: string, words: readonly string[]): boolean {
  return words.some((word) => {
    const wanted = plainOf(word)
    if (/[\p{scx=Hira}\p{scx=Kana}\p{scx=Hani}]/u.test(wanted)) return plain.includes(wanted)
    return tokensOf(plain).some((token) => isWord(token, wanted))
  })
}

/** "Hochlandkaffee", "Blütenhonig": what a German compound is comes last. */
const compounded = new Set(["kaffee", "pfeffer", "honig"])
const joined = /^(?:kaffee|kopi|coffee|pfeffer|honig|arabica|robusta|bohnen?)/

function isWord(token: string, wanted: string): boolean {
  if (token === wanted) return true
  if (/\p{scx=Arab}/u.test(wanted)) return token.replace(/^(?:[وبلكف]?ال|[وبلكف])/u, "") === wanted
  if (token.startsWith(wanted)) return joined.test(token.slice(wanted.length))
  return compounded.has(wanted) && token.endsWith(wanted)
}
