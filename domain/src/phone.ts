import { cleanCode } from "./clean-text.js"
import { problem, type Problem } from "./problems.js"

/** Digits of a code that is sent to a phone, minutes it holds, and how often it may be tried. */
export const CODE_DIGITS = 6
export const CODE_MINUTES = 10
export const CODE_TRIES = 5

/** Country of numbers that are typed as people dial them at home: Indonesia. */
const HOME = "62"

/**
 * A phone number as it is stored, in E.164: "+" and up to 15 digits. "0812 …", "812 …", "62 812 …",
 * "0062 812 …" and "+62 0812 …" are all +62812…; a number of another country keeps its own code.
 */
export function normalizePhone(typed: string): string {
  const code = cleanCode(typed.slice(0, 100))
  const digits = code.replace(/\D/g, "")
  if (!digits) return ""
  const isWhole = code.trimStart().startsWith("+") || digits.startsWith("00")
  const number = isWhole ? digits.replace(/^00/, "") : asAtHome(digits)
  return `+${number.startsWith(`${HOME}0`) ? HOME + number.slice(3) : number}`
}

function asAtHome(digits: string): string {
  if (digits.startsWith("0")) return HOME + digits.slice(1)
  return digits.startsWith("8") ? HOME + digits : digits
}

/** Only numbers that can be sent a text: in Indonesia those of mobile phones, which begin with 8. */
export function checkPhone(field: string, number: string): Problem[] {
  if (!number) return [problem(field, "required")]
  const isKnown = number.startsWith(`+${HOME}`)
    ? /^\+628\d{7,11}$/.test(number)
    : /^\+[1-9]\d{7,14}$/.test(number)
  return isKnown ? [] : [problem(field, "phone_format")]
}

/** Only numbers of countries that the operator sends texts to: each text costs money. `prefixes` like "+62". */
export function checkPhoneCountry(field: string, number: string, prefixes: string[]): Problem[] {
  const isSentTo = !number || prefixes.some((prefix) => number.startsWith(prefix))
  return isSentTo ? [] : [problem(field, "phone_country", { countries: prefixes.join(", ") })]
}

/** A number as somebody who should not learn it may see it: its last three digits. */
export const maskPhone = (number: string): string => `•••${number.slice(-3)}`
