import { cleanText } from "./clean-text.js"
import { isDay, yearOf } from "./days.js"
import type { Localized } from "./locales.js"
import {
  isBpomNumber,
  isHalalNumber,
  normalizeBpom,
  normalizeHalal,
  normalizePirt,
  pirtExpiryYear,
} from "./identifiers.js"
import { problem, type Problem } from "./problems.js"
import type { CertificateStatus } from "./statuses.js"
import type { HolderKind } from "./units.js"

export const certificateSchemes = [
  "organic_eu",
  "organic_usda_nop",
  "organic_jas",
  "halal",
  "p_irt",
  "bpom_md",
  "haccp",
  "gi",
  "phytosanitary",
  "svlk",
  "fsc",
  "eudr_dds",
  "lacey",
  "silkmark",
  "batikmark",
  "coa",
  "sds",
  "aflatoxin_test",
  "health_certificate",
  "ico",
  "dangerous_goods_test",
  "fairtrade",
  "wfto",
  "gacc",
] as const
export type CertificateScheme = (typeof certificateSchemes)[number]

/**
 * Schemes by what the trade calls them: "organic" is every organic scheme, since each market has
 * its own; "p-irt" is `p_irt`. Empty for a name that is none.
 */
export function schemesNamed(name: string): CertificateScheme[] {
  const code = name.toLowerCase().replaceAll("-", "_")
  return certificateSchemes.filter((scheme) => scheme === code || scheme.startsWith(`${code}_`))
}

/** Dates are ISO calendar days in Jakarta; `scope_hs` holds HS prefixes of 2 to 6 digits. */
export type Certificate = {
  id: string
  scheme: CertificateScheme
  number: string
  issuer: string
  holder_name: string
  holder_kind: HolderKind
  scope: Localized
  scope_hs: string[]
  valid_from: string
  valid_until: string
  status: CertificateStatus
  /** Of a renewal: the first certificate of its series; null or absent for that one itself. */
  series_id?: string | null
}

export function coversHsCode(certificate: Pick<Certificate, "scope_hs">, hsCode: string): boolean {
  return certificate.scope_hs.some((prefix) => hsCode.startsWith(prefix))
}

export function isValidOn(
  certificate: Pick<Certificate, "valid_from" | "valid_until">,
  day: string,
): boolean {
  return certificate.valid_from <= day && day <= certificate.valid_until
}

/** What can be told from the document alone, when it is entered. `today` is an ISO day. */
export function checkCertificate(
  certificate: Pick<Certificate, "scheme" | "number" | "scope_hs" | "valid_from" | "valid_until">,
  today: string,
): Problem[] {
  const problems: Problem[] = []
  const { scheme, number, scope_hs, valid_from, valid_until } = certificate
  if (!isDay(valid_from)) problems.push(problem("valid_from", "invalid_date"))
  if (!isDay(valid_until)) problems.push(problem("valid_until", "invalid_date"))
  if (problems.length > 0) return problems
  if (valid_until < valid_from) problems.push(problem("valid_until", "certificate_dates_reversed"))
  else if (valid_until < today)
    problems.push(problem("valid_until", "certificate_expired", { date: valid_until }))
  problems.push(...checkNumber(scheme, number, valid_until))
  if (scope_hs.length === 0) problems.push(problem("scope_hs", "required"))
  else if (!scope_hs.every((prefix) => /^\d{2,6}$/.test(prefix)))
    problems.push(problem("scope_hs", "hs_format"))
  return problems
}

/** A number as it is printed on its document, in the one form it is stored in. */
export function normalizeCertificateNumber(scheme: CertificateScheme, number: string): string {
  if (scheme === "p_irt") return normalizePirt(number)
  if (scheme === "halal") return normalizeHalal(number)
  if (scheme === "bpom_md") return normalizeBpom(number)
  return cleanText(number)
}

/** A number of each scheme that has a form of its own, to show what is expected. */
const examples: Partial<Record<CertificateScheme, (validUntil: string) => string>> = {
  p_irt: (validUntil) => `2063302010123-${validUntil.slice(2, 4)}`,
  halal: () => "ID32410001234567890",
  bpom_md: () => "MD867031234567",
}

const MIN_NUMBER = 3

function checkNumber(scheme: CertificateScheme, typed: string, validUntil: string): Problem[] {
  const number = normalizeCertificateNumber(scheme, typed)
  const example = examples[scheme]?.(validUntil)
  if (example) {
    const isValid = hasItsForm(scheme, number, validUntil)
    return isValid ? [] : [problem("number", "certificate_number_format", { scheme, example })]
  }
  if (!number) return [problem("number", "required")]
  const { length } = number
  return length >= MIN_NUMBER ? [] : [problem("number", "too_short", { min: MIN_NUMBER, length })]
}

/** A P-IRT number ends with the year it expires. */
function hasItsForm(scheme: CertificateScheme, number: string, validUntil: string): boolean {
  if (scheme === "p_irt") return pirtExpiryYear(number) === yearOf(validUntil)
  return scheme === "halal" ? isHalalNumber(number) : isBpomNumber(number)
}

type Numbered = Pick<Certificate, "scheme" | "number" | "valid_from" | "valid_until">

/**
 * Refuses a certificate that a producer holds already, by scheme and number. A renewal often keeps
 * its number: it begins and ends later.
 */
export function checkCertificateIsNew(certificate: Numbered, others: Numbered[]): Problem[] {
  const number = certificate.number.toLowerCase()
  const same = others.find(
    (other) =>
      other.scheme === certificate.scheme &&
      other.number.toLowerCase() === number &&
      !isRenewal(certificate, other) &&
      !isRenewal(other, certificate),
  )
  return same ? [problem("number", "certificate_repeated", { date: same.valid_until })] : []
}

const isRenewal = (later: Numbered, earlier: Numbered) =>
  later.valid_from > earlier.valid_from && later.valid_until > earlier.valid_until

/** Whether a certificate may stand beside a listing: it covers its HS code and holds today. */
export function checkCertificateOnListing(
  field: string,
  certificate: Certificate,
  hsCode: string,
  today: string,
): Problem[] {
  const { scheme, valid_from, valid_until } = certificate
  if (!coversHsCode(certificate, hsCode))
    return [problem(field, "certificate_out_of_scope", { scheme, code: hsCode })]
  if (valid_until < today)
    return [problem(field, "certificate_expired", { scheme, date: valid_until })]
  return valid_from > today
    ? [problem(field, "certificate_not_yet_valid", { scheme, date: valid_from })]
    : []
}
