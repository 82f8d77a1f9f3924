/** Company: people who buy together. /store/buyer/company/* and the invitations in mails. */
import { z } from "@medusajs/framework/zod"
import { normalizeEori, TAX_NUMBER_MAX } from "@serumpun/domain/company/tax-numbers"
import type { AcceptanceLimit, CompanyDetails } from "@serumpun/domain/company/company-rules"
import { type CompanyRole, companyRoles } from "@serumpun/domain/company/roles"
import { LIMITS } from "@serumpun/domain/listing-rules"
import { locales } from "@serumpun/domain/locales"
import { currencies } from "@serumpun/domain/money"
import { code, country, email, id, linkToken, money, password, text, textOrNull } from "./fields"

/** POST /store/buyer/company. The VAT number may lack its prefix: it is then the country's own. */
export const SaveCompany = z
  .object({
    name: text(LIMITS.name),
    country_code: country,
    vat: code(2 * TAX_NUMBER_MAX),
    eori: code(2 * TAX_NUMBER_MAX, normalizeEori),
  })
  .strict()
export type SaveCompany = z.infer<typeof SaveCompany>

/** POST /store/buyer/company/limit; null: everybody who buys accepts whatever they like. */
export const SaveLimit = z
  .object({
    limit: z
      .object({ amount: money, currency: z.enum(currencies) })
      .strict()
      .nullable(),
  })
  .strict()
export type SaveLimit = z.infer<typeof SaveLimit>

/** POST /store/buyer/company/addresses and …/addresses/:id */
export const SaveAddress = z
  .object({
    name: text(LIMITS.place),
    street: text(LIMITS.specification),
    postal_code: text(LIMITS.phone),
    city: text(LIMITS.place),
    country_code: country,
    port: textOrNull(LIMITS.place),
  })
  .strict()
export type SaveAddress = z.infer<typeof SaveAddress>

/** POST /store/buyer/company/invitations. Asked again for the same address, it is sent anew. */
export const InviteColleague = z
  .object({ email, role: z.enum(companyRoles), locale: z.enum(locales) })
  .strict()
export type InviteColleague = z.infer<typeof InviteColleague>

/** POST /store/buyer/company/colleagues/:id */
export const ChangeRole = z.object({ role: z.enum(companyRoles) }).strict()
export type ChangeRole = z.infer<typeof ChangeRole>

/** POST /store/buyer/company/choose: the company to act for from now on. */
export const ChooseCompany = z.object({ company_id: id }).strict()
export type ChooseCompany = z.infer<typeof ChooseCompany>

/** POST /recovery/invitation and /store/buyer/invitations/accept */
export const InvitationToken = z.object({ token: linkToken }).strict()
export type InvitationToken = z.infer<typeof InvitationToken>

/** POST /recovery/invitation/join: somebody who has no account yet → SignedIn */
export const JoinCompany = z
  .object({
    token: linkToken,
    first_name: text(LIMITS.name),
    last_name: text(LIMITS.name),
    password,
    locale: z.enum(locales),
  })
  .strict()
export type JoinCompany = z.infer<typeof JoinCompany>

/** What an invitation says to whoever opens its link. */
export type InvitationView = {
  company: string
  country_code: string
  invited_by: string
  role: CompanyRole
  email: string
  expires_at: string
  /** Whether somebody signs in with this address already. */
  has_account: boolean
}

export type AddressView = SaveAddress & { id: string }
export type ColleagueView = {
  id: string
  name: string
  email: string
  role: CompanyRole
  since: string
  is_self: boolean
}

/** GET /store/buyer/company → { company: CompanyView } */
export type CompanyView = CompanyDetails & {
  id: string
  role: CompanyRole
  limit: AcceptanceLimit
  addresses: AddressView[]
  colleagues: ColleagueView[]
  /** Sent and not answered. */
  invitations: { id: string; email: string; role: CompanyRole; expires_at: string }[]
  /** All that this person buys for, this one first. */
  companies: { id: string; name: string; role: CompanyRole; is_chosen: boolean }[]
}
