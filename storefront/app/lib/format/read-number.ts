import { cleanText, toLatinDigits } from "@serumpun/domain/clean-text"
import { formatTag, inEveryLocale } from "@serumpun/domain/locales"
import type { Locale } from "@serumpun/domain/locales"

/** Which mark groups thousands in each language; the other one separates decimals. */
const groupMark = inEveryLocale((locale): "." | "," => {
  const parts = new Intl.NumberFormat(formatTag(locale)).formatToParts(0.5)
  return parts.some(({ type, value }) => type === "decimal" && value === ",") ? "." : ","
})

/** Longer than any number of a trade with its signs and spaces; the rest is not read. */
const MAX_TYPED = 100

/**
 * A number as people type it in that language: "1.500,5", "1,500.5", "１５００", "١٥٠٠٫٥".
 * A single mark is a decimal one unless it is the language's group mark before exactly three digits.
 * @returns null when nothing was typed, NaN when it is no number
 */
export function readNumber(text: string | null | undefined, locale: Locale): number | null {
  const typed = toLatin((text ?? "").slice(0, MAX_TYPED)).replace(/[\s'’]/g, "")
  if (!typed) return null
  if (!/^-?[\d.,]+$/.test(typed) || !/\d/.test(typed)) return NaN
  const lastDot = typed.lastIndexOf(".")
  const lastComma = typed.lastIndexOf(",")
  if (lastDot >= 0 && lastComma >= 0)
    return withMarks(typed, lastDot > lastComma ? "," : ".", lastDot > lastComma ? "." : ",")
  const mark = lastDot >= 0 ? "." : ","
  const pieces = typed.split(mark)
  const isGroup =
    pieces.length > 2 ||
    (pieces.length === 2 &&
      mark === groupMark[locale] &&
      pieces[1]?.length === 3 &&
      !/^-?0*$/.test(pieces[0] ?? ""))
  return isGroup ? withMarks(typed, mark, "") : withMarks(typed, "", mark)
}

/** How a number stands in an input of that language: no group marks, so that it reads back. */
export function writeNumber(value: number | null | undefined, locale: Locale): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return ""
  const text = Number(value.toFixed(6)).toString()
  return groupMark[locale] === "." ? text.replace(".", ",") : text
}

function withMarks(typed: string, group: string, decimal: string): number {
  if (group) {
    const whole = decimal ? typed.slice(0, typed.lastIndexOf(decimal)) : typed
    const [first = "", ...groups] = whole.replace("-", "").split(group)
    if (!/^\d{1,3}$/.test(first) || groups.some((piece) => !/^\d{3}$/.test(piece))) return NaN
  }
  const plain = group ? typed.replaceAll(group, "") : typed
  return Number(decimal ? plain.replace(decimal, ".") : plain)
}

/** Full-width forms and digits of every script as ASCII, with one kind of marks. */
export function toLatin(text: string): string {
  return toLatinDigits(cleanText(text).normalize("NFKC"))
    .replaceAll("٫", ".")
    .replace(/[٬،、]/g, ",")
}
