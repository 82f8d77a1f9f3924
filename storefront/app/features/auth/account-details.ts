import type { BuyerSignUp, ProducerSignUp } from "@serumpun/backend/src/contracts/auth.ts"
import { checkCountry } from "@serumpun/domain/countries"
import { cleanCode } from "@serumpun/domain/clean-text"
import { checkEmail, normalizeEmail } from "@serumpun/domain/email"
import { checkNib, normalizeNib } from "@serumpun/domain/identifiers"
import { LIMITS } from "@serumpun/domain/listing-rules"
import type { Locale } from "@serumpun/domain/locales"
import { checkPassword } from "@serumpun/domain/password-rules"
import { isProvince, type Province } from "@serumpun/domain/places"
import { problem, type Problem } from "@serumpun/domain/problems"
import { checkText } from "@serumpun/domain/text-rules"
import { legalForms, type LegalForm } from "@serumpun/domain/units"
import { type FormValues, typedText } from "#app/lib/kept/form-values.ts"

export type Credentials = { email: string; password: string }

export function readCredentials(
  values: FormValues,
  emailField: string,
  passwordField: string,
): Credentials {
  return {
    email: normalizeEmail(values[emailField] ?? ""),
    password: values[passwordField] ?? "",
  }
}

/** What can be wrong before anybody is asked: an empty field or no e-mail address. */
export function checkSignIn(
  { email, password }: Credentials,
  emailField: string,
  passwordField: string,
): Problem[] {
  return [
    ...checkEmail(emailField, email),
    ...(password ? [] : [problem(passwordField, "required")]),
  ]
}

/** `next`: where the mail's link for confirming the address leads on to. */
export function readBuyerSignUp(values: FormValues, locale: Locale, next = ""): BuyerSignUp {
  return {
    ...readCredentials(values, "email", "password"),
    first_name: typedText(values.first_name),
    last_name: typedText(values.last_name),
    company_name: typedText(values.company_name),
    country_code: values.country_code ?? "",
    locale,
    ...(next ? { next } : {}),
  }
}

export function checkBuyerSignUp(input: BuyerSignUp): Problem[] {
  return [
    ...checkText("company_name", input.company_name, { max: LIMITS.name, required: true }),
    ...checkText("first_name", input.first_name, { max: LIMITS.name, required: true }),
    ...checkText("last_name", input.last_name, { max: LIMITS.name }),
    ...checkCountry("country_code", input.country_code),
    ...checkEmail("email", input.email),
    ...checkPassword("password", input.password, {
      email: input.email,
      names: [input.company_name, input.first_name, input.last_name],
    }),
  ]
}

/** Choices that are not offered become "", which the check names at their field. */
export type ProducerSignUpForm = Omit<ProducerSignUp, "legal_form" | "province"> & {
  legal_form: LegalForm | ""
  province: Province | ""
}

export function readProducerSignUp(values: FormValues): ProducerSignUpForm {
  return {
    ...readCredentials(values, "email", "password"),
    name: typedText(values.name),
    legal_form: legalForms.find((form) => form === values.legal_form) ?? "",
    nib: normalizeNib(values.nib ?? ""),
    ...(values.claims_nib ? { claims_nib: true } : {}),
    province: isProvince(values.province) ? values.province : "",
    regency: typedText(values.regency),
    contact_name: typedText(values.contact_name),
    contact_phone: cleanCode(values.contact_phone ?? ""),
  }
}

export function checkProducerSignUp(input: ProducerSignUpForm): Problem[] {
  const name = { max: LIMITS.name, required: true }
  return [
    ...checkText("name", input.name, name),
    ...(input.legal_form ? [] : [problem("legal_form", "required")]),
    ...checkNib("nib", input.nib),
    ...(input.province ? [] : [problem("province", "required")]),
    ...checkText("regency", input.regency, { max: LIMITS.place, required: true }),
    ...checkText("contact_name", input.contact_name, name),
    ...checkText("contact_phone", input.contact_phone, { max: LIMITS.phone, required: true }),
    ...checkEmail("email", input.email),
    ...checkPassword("password", input.password, {
      email: input.email,
      names: [input.name, input.contact_name],
    }),
  ]
}
