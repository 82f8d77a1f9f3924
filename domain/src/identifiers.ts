import { cleanCode } from "./clean-text.js"
import { problem, type Problem } from "./problems.js"

/**
 * Numbers of Indonesian documents, as they are printed and as they are stored. Every `normalize…`
 * takes what somebody copied from a document and returns the stored form; what it does not
 * recognise comes back cleaned, and the matching `is…` refuses it.
 */

/** Letters and digits alone, in capitals, without the words printed before the number. */
function bare(text: string, words: readonly string[]): string {
  let code = cleanCode(text.slice(0, 200))
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "")
  for (let word = wordBefore(code, words); word; word = wordBefore(code, words))
    code = code.slice(word.length)
  return code
}

const wordBefore = (code: string, words: readonly string[]) =>
  [...words, "NOMOR", "NUMBER", "NO"].find((word) => code.startsWith(word))

/** Removes the separators people copy along ("12.345.678-9") and reads digits of any script. */
export function digitsOnly(value: string): string {
  return cleanCode(value.slice(0, 200)).replace(/[\s.,\-–—/():]/g, "")
}

/** One digit, a few digits over and over, or a run of counting: nobody was given such a number. */
export function isMadeUp(digits: string): boolean {
  const step = (at: number) => (Number(digits[at]) - Number(digits[at - 1]) + 10) % 10
  const isRun = [...digits].every((_, at) => at < 2 || step(at) === step(1))
  return isRun || [2, 3].some((period) => digits.slice(period) === digits.slice(0, -period))
}

/** NIB (business identification number, OSS): 13 digits, printed with or without "NIB" and spaces. */
export function normalizeNib(text: string): string {
  const code = bare(text, ["NIB"])
  return /^\d+$/.test(code) ? code : cleanCode(text)
}

export function checkNib(field: string, nib: string): Problem[] {
  if (!nib) return [problem(field, "required")]
  if (!/^\d{13}$/.test(nib)) return [problem(field, "nib_format")]
  return isMadeUp(nib) ? [problem(field, "nib_made_up")] : []
}

/** NPWP (tax number): 15 digits (old form, printed 01.234.567.8-901.000) or 16 (since 2024). */
export function normalizeNpwp(text: string): string {
  const code = bare(text, ["NPWP"])
  return /^\d+$/.test(code) ? code : cleanCode(text)
}

export function isNpwp(value: string): boolean {
  return /^\d{15,16}$/.test(value) && !isMadeUp(value)
}

/** P-IRT (home food industry): "P-IRT 2063302010123-27" → "2063302010123-27". */
export function normalizePirt(text: string): string {
  const code = bare(text, ["SPPIRT", "PIRT"])
  return /^\d{15}$/.test(code) ? `${code.slice(0, 13)}-${code.slice(13)}` : cleanCode(text)
}

/** The last two digits of a P-IRT number are the year it expires; null for what is no such number. */
export function pirtExpiryYear(number: string): number | null {
  const match = /^\d{13}-(\d{2})$/.exec(number)
  return match ? 2000 + Number(match[1]) : null
}

/** BPOM registration, MD (domestic) or ML (import): "BPOM RI MD 867 031 234 567" → "MD867031234567". */
export function normalizeBpom(text: string): string {
  const code = bare(text, ["BADANPOM", "BPOM", "POM", "RI", "REG"])
  return isBpomNumber(code) ? code : cleanCode(text)
}

export function isBpomNumber(number: string): boolean {
  return /^M[DL]\d{12,15}$/.test(number)
}

/** BPJPH halal certificate: "ID 3241 0001 2345 6789 0" → "ID32410001234567890". */
export function normalizeHalal(text: string): string {
  const code = bare(text, ["BPJPH", "SERTIFIKAT", "CERTIFICATE", "HALAL"])
  return isHalalNumber(code) ? code : cleanCode(text)
}

/** ID and digits; the count (17 today) is not confirmed, so a range is allowed. */
export function isHalalNumber(number: string): boolean {
  return /^ID\d{12,20}$/.test(number)
}
