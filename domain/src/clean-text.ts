/**
 * What people paste carries characters nobody sees: direction marks around Arabic prices, soft
 * hyphens of a PDF, zero-width spaces of a web page, no-break spaces of a word processor. They are
 * taken out or replaced; nobody is asked to find what cannot be seen.
 */

/**
 * Characters without ink and without use in a text of ours: soft hyphen, grapheme joiner, Arabic
 * letter mark, Hangul fillers, zero-width space, direction marks, overrides and isolates, word
 * joiner and invisible operators, icons of private fonts (search marks its matches with two of
 * them), byte order mark, annotation and object marks.
 */
const INVISIBLE =
  /[\u00AD\u061C\u115F\u1160\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uE000-\uF8FF\uFEFF\uFFA0\uFFF0-\uFFFC]|\u034F|\u17B4|\u17B5/g

/** Spaces of other widths, no-break spaces and the empty Braille cell; not the Japanese full-width space. */
const OTHER_SPACES = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u2800]/g

/** Line ends of other systems, of Word's soft return and of Unicode. */
const LINE_ENDS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g

/**
 * Scripts whose letters change their shape by a zero-width joiner or non-joiner, so that Persian
 * "می‌خواهم" or Malayalam "അവന്‍" is another spelling without it.
 */
const JOINING_BEFORE =
  /[\p{scx=Arab}\p{scx=Syrc}\p{scx=Nkoo}\p{scx=Mong}\p{scx=Mand}\p{scx=Adlm}\p{scx=Rohg}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Tibt}\p{scx=Mymr}\p{scx=Khmr}\p{scx=Java}\p{scx=Bali}\p{scx=Sund}]$/u

/** What a joiner binds in a picture of several people or a flag: "👩‍🌾", "🏳️‍🌈". */
const EMOJI_BEFORE = /(?:\p{Extended_Pictographic}|\uFE0F|[\u{1F3FB}-\u{1F3FF}])$/u
const EMOJI_AFTER = /^\p{Extended_Pictographic}/u

/** Tag letters spell the flag of a region behind a black flag, and nothing anywhere else. */
const TAGS = /(\u{1F3F4}[\u{E0020}-\u{E007E}]+\u{E007F})|[\u{E0000}-\u{E007F}]/gu

/** The text as its reader sees it, trimmed: without invisible characters, with ordinary spaces, hyphens and line ends. */
export function cleanText(text: string): string {
  return text
    .replace(INVISIBLE, "")
    .replace(TAGS, (_, flag: string | undefined) => flag ?? "")
    .replace(OTHER_SPACES, " ")
    .replace(LINE_ENDS, "\n")
    .replace(/[\u2010\u2011]/g, "-")
    .replace(/[\u200C\u200D]/g, keepNeededJoiner)
    .trim()
}

function keepNeededJoiner(joiner: string, at: number, text: string): string {
  // Two code units before and after are enough for one character on each side.
  const before = text.slice(Math.max(0, at - 2), at)
  if (JOINING_BEFORE.test(before)) return joiner
  const bindsEmoji = EMOJI_BEFORE.test(before) && EMOJI_AFTER.test(text.slice(at + 1, at + 3))
  return joiner === "\u200D" && bindsEmoji ? joiner : ""
}

/** Full-width letters, digits and signs, as a Japanese keyboard writes them, as their ASCII ones. */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll("\u3000", " ")
}

/** Digits of any script ("١٢٣", "१२३", "１２３") as 0 to 9; everything else stays. */
export function toLatinDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => String(digitValue(digit.codePointAt(0) ?? 0)))
}

/** Unicode keeps the digits of a script together, zero first, in runs of ten. */
function digitValue(codePoint: number): number {
  let zero = codePoint
  while (zero > 0 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return (codePoint - zero) % 10
}

/** A code people copy from a document: cleaned, on one width, digits as 0 to 9. */
export function cleanCode(text: string): string {
  return toLatinDigits(toHalfWidth(cleanText(text))).trim()
}
