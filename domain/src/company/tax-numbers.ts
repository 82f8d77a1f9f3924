import { cleanCode } from "../clean-text.js"
import { problem, type Problem } from "../problems.js"
import { type VatRule, vatRules } from "./vat-rules.js"

/** Longest number that any country gives, with its prefix and room for what nobody has heard of. */
export const TAX_NUMBER_MAX = 30

/** Countries that give EORI numbers: the EU by its own codes, Great Britain and Northern Ireland. */
const eoriCountries =
  "AT BE BG CY CZ DE DK EE ES FI FR GB GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK XI".split(
    " ",
  )

/** After the prefix, where the form is public; elsewhere up to 15 letters and digits. */
const eoriPatterns: Readonly<Record<string, RegExp>> = {
  BE: /^\d{10}$/,
  DE: /^\d{6,15}$/,
  FR: /^\d{14}$/,
  GB: /^\d{12}$/,
  NL: /^\d{9}$/,
  XI: /^\d{12}$/,
}

/**
 * A number as it is stored: capitals and digits, with the prefix of its country. Separators and words
 * around it go. A number without a known prefix is taken as one of the company's own country.
 */
export function normalizeVat(typed: string, country_code: string): string {
  const code = bare(typed).replace(/^(?:VAT|USTIDNR|USTID|UID|TVA|IVA|MWST)(?=[A-Z]{2}|\d)/, "")
  if (!code || ruleOf(code)) return code
  const own = country_code === "GR" ? "EL" : country_code
  // Norwegians and Swiss write no prefix, and "CHE" begins with the country's code already.
  return vatRules[own] ? own + code : code
}

export const normalizeEori = (typed: string): string => bare(typed).replace(/^EORI(?=[A-Z]{2})/, "")

const bare = (typed: string): string =>
  cleanCode(typed.slice(0, 200))
    .toUpperCase()
    .replace(/[^\p{L}\p{N}+*]/gu, "")

function ruleOf(vat: string): VatRule | undefined {
  return vatRules[vat.slice(0, 2)]
}

/** Whether anything is known about how such a number looks; else it is accepted as it is. */
export const isVatKnown = (vat: string): boolean => ruleOf(vat) !== undefined

/** A VAT number in its stored form; "" is none. Its office can still refuse it: only the form is known. */
export function checkVat(field: string, vat: string): Problem[] {
  if (!vat) return []
  const rule = ruleOf(vat)
  if (!rule)
    return vat.length <= TAX_NUMBER_MAX && /^[A-Z0-9+*]+$/.test(vat)
      ? []
      : [problem(field, "not_allowed_characters")]
  const country = vat.slice(0, 2)
  const number = vat.slice(2)
  const example = country + rule.example
  if (!rule.pattern.test(number)) return [problem(field, "vat_format", { example })]
  return rule.check && !rule.check(number) ? [problem(field, "vat_check", { example })] : []
}

/** An EORI number in its stored form; "" is none. */
export function checkEori(field: string, eori: string): Problem[] {
  if (!eori) return []
  const country = eori.slice(0, 2)
  const pattern = eoriPatterns[country] ?? /^[0-9A-Z]{1,15}$/
  const isWell = eoriCountries.includes(country) && pattern.test(eori.slice(2))
  return isWell ? [] : [problem(field, "eori_format")]
}
