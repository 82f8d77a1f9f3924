import { problem, type Problem } from "./problems.js"

// Bidirectional overrides and isolates, zero-width joiners outside scripts that need them, and control
// characters let a name look like another one. ZWJ/ZWNJ (200C, 200D) stay: Persian and Urdu names need them.
const FORBIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/

export function hasForbiddenCharacters(text: string): boolean {
  // Half a surrogate pair is no character: a database stores something else in its place.
  return FORBIDDEN.test(text) || /\p{Cs}/u.test(text)
}

/** Titles, names and places are one line: a line break in a name would forge lines of a mail. */
const ONE_LINE_MAX = 120

/** Refuses hidden direction changes, control characters and markup; counts length in user-visible code points. */
export function checkText(
  field: string,
  text: string | undefined | null,
  { min = 0, max, required = false }: { min?: number; max: number; required?: boolean },
): Problem[] {
  const value = (text ?? "").trim()
  if (!value) return required ? [problem(field, "required")] : []
  const isBroken = max <= ONE_LINE_MAX && /[\n\r\u2028\u2029]/.test(value)
  if (isBroken || hasForbiddenCharacters(value) || /<\/?[a-z!]/i.test(value))
    return [problem(field, "not_allowed_characters")]
  const length = [...value].length
  if (length > max) return [problem(field, "too_long", { max, length })]
  return length < min ? [problem(field, "too_short", { min, length })] : []
}
