import { cleanText, toLatinDigits } from "../clean-text.js"
import { isKnownHsCode, normalizeHsCode } from "../hs-codes.js"

/** Longer texts are requests or pasted letters, which name people. */
export const SOUGHT_MAX = 80
/** What fewer people sought in a month is told only in the sum of all such, so that nobody's search is read. */
export const FEWEST_PEOPLE = 3
const WORDS_MAX = 8
/** A telephone number, an account, the number of a document. */
const DIGITS_MAX = 6

/**
 * A search as it is counted: cleaned, in small letters, without accents, so that one wish is one
 * row. Null for what could be about a person: addresses of mail and of pages, long numbers that are
 * no HS code, whatever the script of their digits, long texts. Null also for nothing at all, and for
 * half a character, which no address can carry.
 */
export function soughtText(typed: string): string | null {
  const text = fold(cleanText(typed.slice(0, 4 * SOUGHT_MAX).toWellFormed()))
  if (!/[\p{L}\p{N}]/u.test(text) || text.length > SOUGHT_MAX) return null
  if (text.includes("\uFFFD")) return null
  if (text.split(" ").length > WORDS_MAX) return null
  if (/@|:\/\/|\bwww\.|[a-z0-9]\.(?:com|net|org|id|de|jp|co)\b/.test(text)) return null
  const digits = text.replace(/\D/g, "")
  if (digits.length > DIGITS_MAX && !isHsCode(text)) return null
  return text
}

/** Accents and Arabic vowel signs go; the marks of kana stay, which make other letters. */
function fold(text: string): string {
  return toLatinDigits(text)
    .normalize("NFKD")
    .replace(/[\u0300-\u036f\u064b-\u0652]/g, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim()
}

/** Only a code and nothing else, with a country's own digits: "0901.11.10", "hs 09011110". */
function isHsCode(text: string): boolean {
  const digits = text.replace(/\D/g, "").length
  // Ten digits without dots are more often a telephone.
  if (digits !== 8 && !(digits === 10 && text.includes("."))) return false
  const code = normalizeHsCode(text)
  return /^\d{6}$/.test(code) && isKnownHsCode(code)
}
