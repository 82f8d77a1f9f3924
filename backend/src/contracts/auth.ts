/** Accounts: signing up, signing in, and what it answers. */
import { z } from "@medusajs/framework/zod"
import { cleanCode } from "@serumpun/domain/clean-text"
import { normalizeNib } from "@serumpun/domain/identifiers"
import { LIMITS } from "@serumpun/domain/listing-rules"
import { locales } from "@serumpun/domain/locales"
import { legalForms } from "@serumpun/domain/units"
import { code, country, email, password, path, province, text } from "./fields"

/** POST /store/sign-up → SignedIn */
export const BuyerSignUp = z
  .object({
    email,
    password,
    first_name: text(LIMITS.name),
    last_name: text(LIMITS.name),
    company_name: text(LIMITS.name),
    country_code: country,
    locale: z.enum(locales),
    /** The storefront's path that the mail's link for confirming the address leads on to. */
    next: path.optional(),
  })
  .strict()
export type BuyerSignUp = z.infer<typeof BuyerSignUp>

/** POST /store/sign-up-producer → SignedIn */
export const ProducerSignUp = z
  .object({
    email,
    password,
    contact_name: text(LIMITS.name),
    contact_phone: code(LIMITS.phone, cleanCode),
    name: text(LIMITS.name),
    legal_form: z.enum(legalForms),
    nib: code(LIMITS.number, normalizeNib),
    /** Somebody else has given that NIB: the account opens without it, and curators decide. */
    claims_nib: z.boolean().optional(),
    province,
    regency: text(LIMITS.place),
  })
  .strict()
export type ProducerSignUp = z.infer<typeof ProducerSignUp>

/** POST /auth/{customer|producer|user}/emailpass → SignedIn, and …/register with an invitation. */
export const Credentials = z.object({ email, password }).strict()
export type Credentials = z.infer<typeof Credentials>

/** POST /auth/…/reset-password: says the same whether there is such an account or not. */
export const PasswordReset = z.object({ identifier: email }).strict()
export type PasswordReset = z.infer<typeof PasswordReset>

export type SignedIn = { token: string }
