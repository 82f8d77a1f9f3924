import { useTranslation } from "#app/lib/i18n/use-translation.ts"

const fields = {
  company_name: "field.company_name",
  country_code: "field.country_code",
  first_name: "field.first_name",
  last_name: "field.last_name",
  email: "field.email",
  password: "field.password",
  current_password: "field.current_password",
  sign_in_email: "field.email",
  sign_in_password: "field.password",
  name: "field.name",
  legal_form: "field.legal_form",
  nib: "field.nib",
  province: "field.province",
  regency: "field.regency",
  contact_name: "field.contact_name",
  contact_phone: "field.contact_phone",
} as const

export function useAuthLabels(): (field: string) => string | null {
  const { t } = useTranslation("auth")
  return (field) => (Object.hasOwn(fields, field) ? t(fields[field as keyof typeof fields]) : null)
}
