import { divide, fromDecimal, multiply, toDecimal } from "./decimal.js"
import { formatNumber } from "./format.js"
import type { Locale } from "./locales.js"

/**
 * Large amounts in words. Written out, never as one letter: "M" is a million to an English reader and a
 * miliar, a thousand times as much, to an Indonesian one.
 */
const words = {
  en: [
    ["million", 6],
    ["bn", 9],
    ["tn", 12],
  ],
  id: [
    ["juta", 6],
    ["miliar", 9],
    ["triliun", 12],
  ],
} as const
type FigureLanguage = keyof typeof words
const marks = { en: [",", "."], id: [".", ","] } as const

/** The other languages write what English does, so that a word is never half translated. */
const languageOf = (locale: Locale): FigureLanguage => (locale === "id" ? "id" : "en")

/** `79_410_000_000` → "79,41 miliar" or "79.41 bn"; below a million the whole number. Rounded half away from zero. */
export function formatLarge(locale: Locale, value: number, decimals = 2): string {
  const language = languageOf(locale)
  const size = Math.abs(fromDecimal(scaled(value, 0, decimals)))
  const scales = words[language]
  const fitting = scales.findLastIndex(([, zeros]) => size >= 10 ** zeros)
  if (fitting < 0) return formatNumber(language, value, decimals)
  const isFull = (at: number) =>
    Math.abs(fromDecimal(scaled(value, scales[at]?.[1] ?? 0, decimals))) >= 1_000
  // 999,999,999 is a whole bn once it is rounded, not a thousand million.
  const [word, zeros] = (isFull(fitting) ? scales[fitting + 1] : undefined) ??
    scales[fitting] ?? ["", 0]
  const shown = formatNumber(language, fromDecimal(scaled(value, zeros, decimals)), decimals)
  return `${shown}\u00a0${word}`
}

const scaled = (value: number, zeros: number, decimals: number) =>
  divide(toDecimal(value), toDecimal(10 ** zeros), decimals)

/**
 * What `formatLarge` has written, as a number; "1,5 milyar" too. Null for what is none in this language: "1,5 bn" is no
 * Indonesian, and "1.5 juta" none either, since a point groups thousands there.
 */
export function parseLarge(locale: Locale, text: string): number | null {
  const language = languageOf(locale)
  const [figure = "", word, ...rest] = text
    .trim()
    .split(/\s/u)
    .filter((part) => part !== "")
  const zeros = word === undefined ? 0 : zerosOf(language, word)
  const number = plainNumber(language, figure)
  if (rest.length > 0 || zeros === null || number === null) return null
  return fromDecimal(multiply(toDecimal(number), toDecimal(10 ** zeros)))
}

function zerosOf(language: FigureLanguage, word: string): number | null {
  const plain = word
    .toLowerCase()
    .replace(/^milyar$/, "miliar")
    .replace(/^trilyun$/, "triliun")
  return words[language].find(([one]) => one === plain)?.[1] ?? null
}

/** Digits with the language's marks: groups of three, or none. */
function plainNumber(language: FigureLanguage, figure: string): number | null {
  const [group, point] = marks[language]
  const [whole = "", fraction, ...rest] = figure.replace(/^-/, "").split(point)
  const groups = whole.split(group)
  const isDigits = (part: string) => /^\d+$/.test(part)
  const inThrees = groups.every((part, at) => part.length === 3 || (at === 0 && part.length < 3))
  const isWhole = groups.every(isDigits) && (groups.length === 1 || inThrees)
  if (rest.length > 0 || !isWhole || (fraction !== undefined && !isDigits(fraction))) return null
  return Number(`${figure.startsWith("-") ? "-" : ""}${groups.join("")}.${fraction ?? 0}`)
}
