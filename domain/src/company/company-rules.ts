import { checkCountry } from "../countries.js"
import { LIMITS } from "../listing-rules.js"
import { checkDecimals, currencies, currencyDecimals, type Currency } from "../money.js"
import { problem, type Problem } from "../problems.js"
import { checkText } from "../text-rules.js"
import { checkEori, checkVat } from "./tax-numbers.js"

/** People of one company, and addresses it keeps. */
export const COLLEAGUES_MAX = 200
export const ADDRESSES_MAX = 50
/** Days in which somebody can answer an invitation. */
export const INVITATION_DAYS = 7

export type CompanyDetails = { name: string; country_code: string; vat: string; eori: string }

export function checkCompany(company: CompanyDetails): Problem[] {
  return [
    ...checkText("name", company.name, { max: LIMITS.name, required: true }),
    ...checkCountry("country_code", company.country_code),
    ...checkVat("vat", company.vat),
    ...checkEori("eori", company.eori),
  ]
}

/** Where goods or letters go; `port` is the one that goods for this address come through. */
export type CompanyAddressInput = {
  name: string
  street: string
  postal_code: string
  city: string
  country_code: string
  port: string | null
}

export function checkAddress(address: CompanyAddressInput): Problem[] {
  return [
    ...checkText("name", address.name, { max: LIMITS.place, required: true }),
    ...checkText("street", address.street, { max: LIMITS.specification, required: true }),
    ...checkText("postal_code", address.postal_code, { max: LIMITS.phone }),
    ...checkText("city", address.city, { max: LIMITS.place, required: true }),
    ...checkCountry("country_code", address.country_code),
    ...checkText("port", address.port, { max: LIMITS.place }),
  ]
}

/** Up to this amount buyers of a company accept by themselves; null when there is no limit. */
export type AcceptanceLimit = { amount: number; currency: Currency } | null

export function checkLimit(limit: AcceptanceLimit): Problem[] {
  if (!limit) return []
  if (!currencies.includes(limit.currency)) return [problem("currency", "invalid_choice")]
  return checkDecimals("amount", limit.amount, currencyDecimals[limit.currency])
}
