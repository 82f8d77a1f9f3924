import { useTranslation } from "#app/lib/i18n/use-translation.ts"

/** Labels of the company's forms, by the field that a problem names. */
const fields = {
  name: "field.name",
  country_code: "field.country_code",
  vat: "field.vat",
  eori: "field.eori",
  street: "field.street",
  postal_code: "field.postal_code",
  city: "field.city",
  port: "field.port",
  email: "field.email",
  "limit.amount": "field.limit",
  "limit.currency": "field.currency",
} as const

export function useCompanyLabels(): (field: string) => string | null {
  const { t } = useTranslation("company")
  return (field) => (Object.hasOwn(fields, field) ? t(fields[field as keyof typeof fields]) : null)
}
