import { cleanText } from "./clean-text.js"
import { locales, requiredLocales, type Localized } from "./locales.js"
import { problem, type Problem } from "./problems.js"

/** Control characters; tab and line feed are text. */
const CONTROL = /[\0-\x08\x0B-\x1F\x7F-\x9F]/

/** What no reader could read and no database could keep, once a text has been cleaned. */
export function hasForbiddenCharacters(text: string): boolean {
  // Half a surrogate pair is no character: a database stores something else in its place.
  return CONTROL.test(text) || /\p{Cs}/u.test(text)
}

/** Titles, names and places are one line: a line break in a name would forge lines of a mail. */
const ONE_LINE_MAX = 120

/**
 * Refuses control characters and, in what is one line, line breaks; counts length in characters a
 * person sees, after invisible ones are taken out. "<" is text: every page and mail shows it as such.
 */
export function checkText(
  field: string,
  text: string | undefined | null,
  { min = 0, max, required = false }: { min?: number; max: number; required?: boolean },
): Problem[] {
  const value = cleanText(text ?? "")
  if (!value) return required ? [problem(field, "required")] : []
  const isBroken = max <= ONE_LINE_MAX && value.includes("\n")
  if (isBroken || hasForbiddenCharacters(value)) return [problem(field, "not_allowed_characters")]
  const length = [...value].length
  if (length > max) return [problem(field, "too_long", { max, length })]
  return length < min ? [problem(field, "too_short", { min, length })] : []
}

/**
 * The same for a text in several languages, at `field.<locale>`. One language is enough where it is
 * required, since it is shown with its name to readers of the others.
 */
export function checkTexts(
  field: string,
  texts: Partial<Localized>,
  { max, required = false }: { max: number; required?: boolean },
): Problem[] {
  if (required && !locales.some((locale) => cleanText(texts[locale] ?? "")))
    return [problem(`${field}.${requiredLocales[0]}`, "required")]
  return locales.flatMap((locale) => checkText(`${field}.${locale}`, texts[locale], { max }))
}
