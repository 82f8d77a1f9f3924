/**
 * The symbols of a code that is read from paper. Of each pair that looks alike in print or by hand (0 O Q, 1 I L, 2 Z, 5 S, 8 B,
 * U V) at most one is here. Their number is a prime, so that the sum below tells every single mistake.
 */
const SYMBOLS = "34679ACDEFGHJKMNPRTVWXY"
const LENGTH = 10
const GROUP = 5

/** The last symbol weighs 1, the one before it 2 and so on; a right code sums up to a multiple of the number of symbols. */
const sumOf = (values: number[]): number =>
  values.reduce((sum, value, at) => sum + value * (LENGTH - at), 0)

/**
 * A new code of ten symbols, nine by chance (about 40 bits) and one that checks them, without a gap.
 * @param below a whole number by chance from 0 to one less than its argument, such as `randomInt` of node:crypto
 */
export function drawClaimCode(below: (end: number) => number): string {
  const drawn = Array.from({ length: LENGTH - 1 }, () => below(SYMBOLS.length))
  const missing = (SYMBOLS.length - (sumOf(drawn) % SYMBOLS.length)) % SYMBOLS.length
  return [...drawn, missing].map((value) => SYMBOLS.charAt(value)).join("")
}

/**
 * What somebody typed as a code, in capitals and without its gaps and dashes; null when it cannot be one: another
 * length, a symbol that no code has, one wrong symbol, or two that have changed places.
 */
export function readClaimCode(typed: string): string | null {
  const code = typed.replace(/[\s\p{Dash}]/gu, "").toUpperCase()
  const values = [...code].map((symbol) => SYMBOLS.indexOf(symbol))
  if (values.length !== LENGTH || values.includes(-1)) return null
  return sumOf(values) % SYMBOLS.length === 0 ? code : null
}

/** A code as it is printed: two groups of five. */
export const groupClaimCode = (code: string): string =>
  `${code.slice(0, GROUP)}-${code.slice(GROUP)}`

/** How long a code holds. */
export const CLAIM_CODE_DAYS = 90

/** Versions of the words that a business agrees to when it claims its entry; the last one is shown, those before still name what somebody read. */
export const claimWordings = ["2026-11-29"] as const
export type ClaimWording = (typeof claimWordings)[number]
