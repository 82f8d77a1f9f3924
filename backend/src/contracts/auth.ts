/** Signing up, and what it answers. */
import type { Locale } from "@serumpun/domain/locales"
import type { Province } from "@serumpun/domain/places"
import type { LegalForm } from "@serumpun/domain/units"

/** POST /store/sign-up, POST /store/sign-up-producer → SignedIn. Sign-in: POST /auth/{customer|producer}/emailpass. */
export type BuyerSignUp = {
  email: string
  password: string
  first_name: string
  last_name: string
  company_name: string
  country_code: string
  locale: Locale
}
export type ProducerSignUp = {
  email: string
  password: string
  contact_name: string
  contact_phone: string
  name: string
  legal_form: LegalForm
  nib: string
  province: Province
  regency: string
}
export type SignedIn = { token: string }
