import { readFileSync } from "node:fs"
import { toLatinDigits } from "@serumpun/domain/clean-text"
import type { Locale } from "@serumpun/domain/locales"

/** Per language and number, the words that say it: the explicit list of what counts as a number. */
const numberWords = JSON.parse(
  readFileSync(new URL("../data/number-words.json", import.meta.url), "utf8"),
) as Record<Locale, Record<string, string[]>>

/** A language writes 1,200.5 unless its own formatter writes a comma before decimals. */
const hasDecimalComma = (locale: Locale) =>
  new Intl.NumberFormat(locale, { numberingSystem: "latn" }).format(1.5) === "1,5"

/** A customs heading such as 1513.11, which no language writes otherwise. */
const customsCode = /^\d{4}\.\d{2}$/

function readFigure(written: string, locale: Locale): string {
  if (customsCode.test(written)) return written
  const [group, decimal] = hasDecimalComma(locale) ? [".", ","] : [",", "."]
  const isGrouped = written
    .split(decimal, 1)[0]!
    .split(group)
    .every((part, index) => index === 0 || part.length === 3)
  const plain = isGrouped ? written.replaceAll(group, "") : written
  return String(Number(plain.replace(decimal, ".")))
}

/** Every number that a text writes in digits, of any script, as "1200.5"; 1万 is ten thousand. */
export function figuresIn(text: string, locale: Locale): string[] {
  return [...toLatinDigits(text).matchAll(/(\d+(?:[.,]\d+)*)(万?)/g)].map(
    ([, written = "", myriad]) => {
      const figure = readFigure(written, locale)
      return myriad ? String(Number(figure) * 10_000) : figure
    },
  )
}

const wordPatterns = new Map<Locale, { pattern: RegExp; values: Map<string, string> }>()

function wordsOf(locale: Locale) {
  let known = wordPatterns.get(locale)
  if (!known) {
    const values = new Map(
      Object.entries(numberWords[locale]).flatMap(([value, words]) =>
        words.map((word) => [word, value] as const),
      ),
    )
    const longestFirst = [...values.keys()].sort((a, b) => b.length - a.length).join("|")
    // Japanese sets no spaces; an Arabic word may carry "and", "in", "for", "as" or "so" before it.
    const script = new Intl.Locale(locale).maximize().script
    const pattern =
      script === "Jpan"
        ? new RegExp(longestFirst, "g")
        : new RegExp(`(?<!\\p{L})[وفبلك]?(${longestFirst})(?!\\p{L})`, "giu")
    known = { pattern, values }
    wordPatterns.set(locale, known)
  }
  return known
}

/** Every number that a text says in a word of the list. */
export function wordedIn(text: string, locale: Locale): string[] {
  const { pattern, values } = wordsOf(locale)
  return [...text.matchAll(pattern)].map(([whole, word = whole]) =>
    values.get(word.toLocaleLowerCase(locale))!,
  )
}
